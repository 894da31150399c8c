package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.workflow.WorkflowInfo;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final long FIRST_RUN = 1_000_000;
  private static final long THIS_RUN = 2_000_000;

  @Test
  void isNoneWithoutLimits() {
    Deadline deadline = deadline(null, null, null);

    assertThat(deadline.isLimited()).isFalse();
    assertThat(deadline.hasPassed(Long.MAX_VALUE - 1)).isFalse();
  }

  @Test
  void countsTheTimeoutFromTheFirstRun() {
    Deadline deadline = deadline(Duration.ofHours(1), null, null);

    assertThat(deadline.at()).isEqualTo(FIRST_RUN + 3_600_000);
    assertThat(deadline.limit()).isEqualTo("wait.timeout of 1 h 0 m");
  }

  @Test
  void leavesTimeForTheStopBeforeTemporalEndsTheWorkflow() {
    Deadline deadline = deadline(Duration.ofHours(1), Duration.ofMinutes(10), null);

    assertThat(deadline.at()).isEqualTo(FIRST_RUN + 570_000);
    assertThat(deadline.limit())
        .isEqualTo("workflow's execution timeout of 10 m 0 s, less 30 s for the stop");
  }

  @Test
  void countsARunsTimeoutFromTheRun() {
    Deadline deadline = deadline(null, null, Duration.ofMinutes(10));

    assertThat(deadline.at()).isEqualTo(THIS_RUN + 570_000);
    assertThat(deadline.limit()).startsWith("workflow's run timeout of 10 m 0 s");
  }

  @Test
  void takesHalfOfAShortTimeout() {
    assertThat(deadline(null, Duration.ofSeconds(20), null).at()).isEqualTo(FIRST_RUN + 10_000);
  }

  @Test
  void prefersTheShorterTimeoutOfTheWait() {
    assertThat(deadline(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)).at())
        .isEqualTo(FIRST_RUN + 60_000);
  }

  private static Deadline deadline(
      @Nullable Duration timeout, @Nullable Duration execution, @Nullable Duration run) {
    WorkflowInfo info =
        (WorkflowInfo)
            Proxy.newProxyInstance(
                WorkflowInfo.class.getClassLoader(),
                new Class<?>[] {WorkflowInfo.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getWorkflowExecutionTimeout" -> execution;
                      case "getWorkflowRunTimeout" -> run;
                      case "getRunStartedTimestampMillis" -> THIS_RUN;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return Deadline.of(timeout, FIRST_RUN, info);
  }
}
