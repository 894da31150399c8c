package io.github.temporalsfn.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.json.JsonText;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
  @Test
  void showARedrivenExecutionWithOneRedriveLess() throws Exception {
    ObjectNode answer = redriven(2);
    ObjectNode stale = Descriptions.change(Fault.STALE_STATUS, answer);
    assertThat(stale.path("status").textValue()).isEqualTo("RUNNING");
    assertThat(stale.path("redriveCount").intValue()).isEqualTo(1);
    assertThat(stale.has("redriveDate")).isTrue();
    assertThat(answer).isEqualTo(redriven(2));
  }

  @Test
  void showAnExecutionThatWasRedrivenOnceAsNeverRedriven() throws Exception {
    ObjectNode stale = Descriptions.change(Fault.STALE_STATUS, redriven(1));
    assertThat(stale.path("redriveCount").intValue()).isZero();
    assertThat(stale.has("redriveDate")).isFalse();
  }

  private static ObjectNode redriven(int count) throws Exception {
    return (ObjectNode)
        JsonText.parse(
            "{\"status\":\"RUNNING\",\"redriveCount\":%d,\"redriveDate\":1.000}".formatted(count));
  }
}
