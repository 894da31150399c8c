package io.github.temporalsfn.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "workflow_type, RunStateMachine",
    "workflow_type, RunStateMachineBatch",
    "workflow_type, RedriveExecution",
    "activity_type, StartExecution",
    "activity_type, CheckConnection",
    "nexus_service, StepFunctions",
    "nexus_operation, await",
    "activity_type, none"
  })
  void keepWhatTheWorkerHas(String label, String value) {
    assertThat(KnownLabels.of(Map.of(label, value))).containsEntry(label, value);
  }

  @ParameterizedTest
  @CsvSource({
    "workflow_type, runstatemachine",
    "activity_type, RunStateMachine",
    "nexus_service, Orders",
    "nexus_operation, 'run '",
    "signal_name, x",
    "query_type, x",
    "update_name, x"
  })
  void callEverythingElseOther(String label, String value) {
    assertThat(KnownLabels.of(Map.of(label, value))).containsEntry(label, "other");
  }

  @Test
  void leaveLabelsThatCallersDoNotChoose() {
    Map<String, String> labels =
        Map.of("namespace", "orders", "operation", "PollWorkflowTaskQueue");

    assertThat(KnownLabels.of(labels)).isEqualTo(labels);
  }
}
