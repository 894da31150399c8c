package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of several pages, as the emulator gives them. */
class MachineSweepTest {
  private static final int PAGES = 3;

  private final Aws aws = new Aws();
  private final StateMachineArn machine = StateMachineArn.parse(aws.stateMachine(Aws.WAITING));
  private long now = 1_000_000;
  private final Claims claims = new Claims(() -> Instant.ofEpochMilli(now), 100);
  private final MachineWatch watch =
      new MachineWatch(machine, ConnectionChoice.DEFAULT, 10_000, claims);
  private final MachineSweep sweep =
      new MachineSweep(
          watch,
          new RunningExecutions(new AwsCalls(aws.connections)),
          new OpenRunsLookup(
              OpenRuns.NONE, claims, known -> {}, () -> Instant.ofEpochMilli(now), Runnable::run),
          () -> Instant.ofEpochMilli(now));

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void wakesARunOnePageAfterThePlaceOfItsExecution() {
    List<ExecutionArn> executions = wait((PAGES - 1) * RunningExecutions.PAGE + 10);
    assertThat(sweepAll()).isEmpty();
    ExecutionArn newest = executions.get(executions.size() - 1);
    ExecutionArn oldest = executions.get(0);
    aws.emulator.stopExecution(newest.text());
    aws.emulator.stopExecution(oldest.text());

    List<List<String>> woken = steps();

    assertThat(woken)
        .containsExactly(
            List.of(), List.of("order-" + (executions.size() - 1)), List.of("order-0"));
  }

  @Test
  void readsNoFurtherThanItsRunsReachAndSometimesAllTheSame() {
    for (int i = 0; i < (PAGES - 1) * RunningExecutions.PAGE; i++) {
      start("strangers-" + i);
    }
    List<ExecutionArn> executions = wait(10);
    assertThat(pages()).as("the first time").isEqualTo(PAGES);

    assertThat(pages()).isEqualTo(2);
    aws.emulator.stopExecution(executions.get(3).text());
    assertThat(steps()).containsExactly(List.of(), List.of("order-3"));
    now += MachineSweep.WHOLE_PERIOD.toMillis();
    assertThat(pages()).as("half a minute later").isEqualTo(PAGES);
  }

  @Test
  void readsEverythingAgainWhenARunOfAnotherWorkerSaysWhatItWaitsFor() {
    start("monday");
    for (int i = 0; i < (PAGES - 1) * RunningExecutions.PAGE; i++) {
      start("strangers-" + i);
    }
    var unused = wait(10);
    assertThat(pages()).as("the first time").isEqualTo(PAGES);
    claims.add(new OpenRun("order-monday", machine.execution("monday")));
    int before = watch.all();

    assertThat(pages()).isEqualTo(PAGES);
    assertThat(watch.all()).isEqualTo(before + 1);
  }

  private List<ExecutionArn> wait(int runs) {
    List<ExecutionArn> executions = new ArrayList<>();
    aws.clock.advance(Duration.ofMillis(1)); // older ones are older
    for (int i = 0; i < runs; i++) {
      ExecutionArn execution = start("execution-" + i);
      long startDate = aws.clock.now().toEpochMilli();
      var unused =
          watch.waiting(
              new WaitingRun(execution, "order-" + i, ConnectionChoice.DEFAULT, 0, 0, startDate),
              now);
      executions.add(execution);
      aws.clock.advance(Duration.ofMillis(1));
    }
    return executions;
  }

  private ExecutionArn start(String name) {
    return ExecutionArn.parse(aws.emulator.startExecution(machine.text(), name, "{}"));
  }

  private List<String> sweepAll() {
    return steps().stream().flatMap(List::stream).toList();
  }

  private int pages() {
    return steps().size();
  }

  /** A sweep a second later: whom each of its pages wakes. */
  private List<List<String>> steps() {
    now += 1_000;
    List<List<String>> woken = new ArrayList<>();
    MachineSweep.Step step;
    do {
      now += 10;
      step = sweep.step(false);
      woken.add(step.ended().stream().map(run -> run.workflowId).toList());
    } while (step.next().isZero());
    return woken;
  }
}
