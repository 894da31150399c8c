package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that say which execution they wait for. */
class ClaimsTest {
  private static final StateMachineArn MACHINE =
      StateMachineArn.parse("arn:aws:states:eu-west-1:123456789012:stateMachine:orders");

  private Instant now = Instant.parse("2026-11-29T00:00:00Z");
  private final Claims claims = new Claims(() -> now, 3);

  @Test
  void areTakenOnce() {
    claim("a", "order-a");

    assertThat(take("a")).containsExactly("order-a");
    assertThat(take("a")).isEmpty();
  }

  @Test
  void mayBeOnTheSameExecution() {
    claim("a", "order-a");
    claim("a", "another");

    assertThat(take("a")).containsExactlyInAnyOrder("order-a", "another");
  }

  @Test
  void areKeptForTenMinutes() {
    claim("a", "order-a");
    claim("b", "order-b");
    now = now.plus(Claims.KEPT).minusMillis(1);
    claim("b", "order-b");
    now = now.plusMillis(1);

    assertThat(take("a")).isEmpty();
    assertThat(take("b")).containsExactly("order-b");
  }

  @Test
  void areDroppedWhenTheyAreOld() {
    claim("a", "order-a");
    now = now.plus(Claims.KEPT);
    claim("b", "order-b");
    claims.dropOld();

    assertThat(claims.workflowIds()).containsExactly("order-b");
  }

  @Test
  void areNoMoreThanThereIsRoomFor() {
    claim("a", "order-a");
    claim("b", "order-b");
    claim("c", "order-c");
    claim("d", "order-d");

    assertThat(claims.workflowIds()).containsExactlyInAnyOrder("order-a", "order-b", "order-c");
    take("a");
    claim("d", "order-d");
    assertThat(claims.workflowIds()).containsExactlyInAnyOrder("order-b", "order-c", "order-d");
  }

  @Test
  void areNotNeededWhereTheNameSaysIt() {
    String name = ExecutionName.derive("order-42", "some-run");
    claim(name, "order-42");
    assertThat(claims.workflowIds()).isEmpty();

    claim(name, "another");
    assertThat(take(name)).containsExactly("another");
  }

  private void claim(String name, String workflowId) {
    claims.add(new OpenRun(workflowId, execution(name)));
  }

  private List<String> take(String name) {
    return claims.take(execution(name).text());
  }

  private static ExecutionArn execution(String name) {
    return MACHINE.execution(name);
  }
}
