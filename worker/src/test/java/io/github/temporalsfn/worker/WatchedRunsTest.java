package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowStub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many runs of one state machine: they are woken instead of asking again and again. */
class WatchedRunsTest {
  private static final int RUNS = 30;

  private final WholeStack stack = new WholeStack();

  @AfterEach
  void close() {
    stack.close();
  }

  @Test
  void askOnceEach() {
    String machine = stack.machine("slow", "{\"Type\":\"Wait\",\"Seconds\":12,\"End\":true}");
    List<WorkflowStub> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(stack.start("order-" + i, "{\"stateMachineArn\":\"" + machine + "\"}"));
    }

    assertThat(runs).allSatisfy(run -> assertThat(WholeStack.result(run)).contains("SUCCEEDED"));
    // The first few begin before there is anything to watch. Alone, each would ask seven times.
    assertThat(stack.emulator.stats().calls("DescribeExecution").count())
        .isLessThanOrEqualTo(RUNS * 2);
    assertThat(stack.emulator.stats().calls("ListExecutions").count()).isPositive();
  }
}
