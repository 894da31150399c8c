package io.github.temporalsfn.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.world.RunHistory;
import io.github.temporalsfn.emulator.stats.EmulatorStats;
import io.github.temporalsfn.emulator.stats.OperationStats;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.WorkflowTaskCompletedEventAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetFiguresTest {
  private static final Instant END = Instant.parse("2026-11-23T10:00:00Z");
  private static final ProcessHandle WORKER = ProcessHandle.current();

  @Test
  void tellWakeUpsThatCameBeforeTheEnd() {
    List<FinishedRun> runs =
        List.of(
            run("arn-1", signal(END.minusSeconds(5)), signal(END.plusSeconds(1))),
            run("arn-2", signal(END)));
    List<ExecutionEnd> ends =
        List.of(new ExecutionEnd("arn-1", 0, END, END), new ExecutionEnd("arn-2", 0, END, END));

    assertThat(FleetFigures.of(runs, ends, stats()))
        .contains(
            new Figure("throttled calls", Unit.CALLS, 2),
            new Figure("throttled part of all calls", Unit.PERCENT, 25),
            new Figure("AWS calls per execution", Unit.CALLS, 4),
            new Figure("wake-ups per execution", Unit.SIGNALS, 1.5),
            new Figure("  before the end, in vain", Unit.SIGNALS, 0.5),
            new Figure("history events per execution", Unit.EVENTS, 1.5));
  }

  @Test
  void knowWhoWatchedARunLast() {
    FinishedRun run =
        run(
            "arn-1",
            task(END.minusSeconds(9), "1@host"),
            task(END.minusSeconds(5), WORKER.pid() + "@host"),
            task(END.plusSeconds(5), "1@host"));

    assertThat(run.wasWatchedBy(WORKER, END)).isTrue();
    assertThat(run.wasWatchedBy(WORKER, END.plusSeconds(9))).isFalse();
    assertThat(run.wasWatchedBy(WORKER, END.minusSeconds(7))).isFalse();
  }

  private static EmulatorStats stats() {
    return new EmulatorStats(
        Map.of("DescribeExecution", new OperationStats(8, 2, Map.of())), Map.of(), 0);
  }

  private static FinishedRun run(String arn, HistoryEvent... events) {
    return new FinishedRun(arn, new RunHistory(Arrays.asList(events)));
  }

  private static HistoryEvent signal(Instant time) {
    return event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED, time).build();
  }

  private static HistoryEvent task(Instant time, String identity) {
    return event(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED, time)
        .setWorkflowTaskCompletedEventAttributes(
            WorkflowTaskCompletedEventAttributes.newBuilder().setIdentity(identity))
        .build();
  }

  private static HistoryEvent.Builder event(EventType type, Instant time) {
    return HistoryEvent.newBuilder()
        .setEventType(type)
        .setEventTime(Timestamps.fromMillis(time.toEpochMilli()));
  }
}
