package io.github.temporalsfn.activities.call;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class SessionNamePropertyTest {
  // AssumeRole's own pattern and length for RoleSessionName.
  private static final String VALID = "[\\w+=,.@-]{2,64}";

  @Property
  void isOneThatStsTakes(@ForAll @StringLength(max = 300) String workflowId) {
    assertThat(SessionName.of(workflowId)).matches(VALID);
  }

  @Example
  void isTheWorkflowsIdWhereThatIsPossible() {
    assertThat(SessionName.of("order-42")).isEqualTo("order-42");
    assertThat(SessionName.of("orders/42 (eu)")).isEqualTo("orders-42--eu-");
    assertThat(SessionName.of("7")).isEqualTo("workflow-7");
  }

  @Example
  void keepsLongIdsApart() {
    String longId = "a".repeat(100);

    assertThat(SessionName.of(longId + "1")).isNotEqualTo(SessionName.of(longId + "2"));
  }
}
