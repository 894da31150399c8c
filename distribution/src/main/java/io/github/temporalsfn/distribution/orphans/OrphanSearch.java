package io.github.temporalsfn.distribution.orphans;

import io.github.temporalsfn.activities.operator.OperatorCalls;
import io.github.temporalsfn.activities.watch.RunningPage;
import io.github.temporalsfn.activities.watch.RunningPage.RunningExecution;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.temporal.DescribedRun;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Finds running executions whose workflow is closed. In doubt an execution is none: where the name
 * does not say whose it is, where Temporal does not know the workflow, where it has an open run,
 * and where somebody has redriven the execution since it closed.
 */
final class OrphanSearch {
  /** What is younger may have a workflow that Temporal does not show yet, or is just ending. */
  static final Duration YOUNG = Duration.ofMinutes(5);

  private static final int QUESTIONS_AT_A_TIME = 16;

  private final OperatorCalls aws;
  private final TemporalConnection temporal;
  private final Instant now;

  OrphanSearch(OperatorCalls aws, TemporalConnection temporal, Instant now) {
    this.aws = aws;
    this.temporal = temporal;
    this.now = now;
  }

  /**
   * What was found.
   *
   * @param running how many executions run
   * @param unreadable those whose name does not lead to a workflow
   * @param unknown those whose workflow this namespace does not know
   * @param young those that began less than five minutes ago, and have a closed workflow
   */
  record Found(int running, int unreadable, int unknown, int young, List<Orphan> orphans) {}

  private enum Answer {
    UNREADABLE,
    UNKNOWN,
    YOUNG,
    WANTED
  }

  private record Judged(@Nullable Orphan orphan, Answer answer) {
    static Judged of(Answer answer) {
      return new Judged(null, answer);
    }
  }

  /** Looks at every running execution of the state machine. */
  Found search(StateMachineArn machine) {
    ExecutorService threads = Executors.newFixedThreadPool(QUESTIONS_AT_A_TIME);
    try {
      List<Judged> judged = new ArrayList<>();
      String nextToken = null;
      do {
        RunningPage page = aws.running(machine, nextToken);
        List<Future<Judged>> answers =
            page.executions().stream()
                .map(execution -> threads.submit(() -> judge(execution)))
                .toList();
        answers.forEach(answer -> judged.add(get(answer)));
        nextToken = page.nextToken();
      } while (nextToken != null);
      return new Found(
          judged.size(),
          count(judged, Answer.UNREADABLE),
          count(judged, Answer.UNKNOWN),
          count(judged, Answer.YOUNG),
          judged.stream().map(Judged::orphan).filter(Objects::nonNull).toList());
    } finally {
      threads.shutdownNow();
    }
  }

  private Judged judge(RunningExecution execution) {
    Optional<String> workflowId = ExecutionName.workflowId(execution.name());
    if (workflowId.isEmpty()) {
      return Judged.of(Answer.UNREADABLE);
    }
    DescribedRun run;
    try {
      run = temporal.describe(temporal.workflow(workflowId.get()), workflowId.get());
    } catch (CommandFailure notKnown) {
      return Judged.of(Answer.UNKNOWN);
    }
    Instant closeTime = run.description().getCloseTime();
    // StartExecution closes on purpose. A run that completed has a result: whoever made the
    // execution run again wants it.
    if (run.isOpen()
        || !run.waits()
        || run.workflowStatus().equals("COMPLETED")
        || closeTime == null) {
      return Judged.of(Answer.WANTED);
    }
    return judge(ExecutionArn.parse(execution.executionArn()), run, closeTime);
  }

  /** The list may be old, and says neither when the execution began nor when it was redriven. */
  private Judged judge(ExecutionArn arn, DescribedRun run, Instant closeTime) {
    OperatorCalls.Execution execution = aws.describe(arn);
    Instant redriven = execution.redriveDate();
    if (!execution.isRunning() || (redriven != null && redriven.isAfter(closeTime))) {
      return Judged.of(Answer.WANTED);
    }
    if (execution.startDate().isAfter(now.minus(YOUNG))) {
      return Judged.of(Answer.YOUNG);
    }
    return new Judged(
        new Orphan(
            arn,
            execution.startDate(),
            run.description().getExecution().getWorkflowId(),
            run.description().getExecution().getRunId(),
            run.workflowStatus(),
            closeTime),
        Answer.WANTED);
  }

  private static int count(List<Judged> judged, Answer answer) {
    return (int) judged.stream().filter(each -> each.answer() == answer).count();
  }

  private static <T> T get(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
