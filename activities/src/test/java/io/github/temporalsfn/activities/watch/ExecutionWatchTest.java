package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.Eventually;
import io.github.temporalsfn.activities.budget.RequestBudget;
import io.github.temporalsfn.activities.budget.ServiceQuotas;
import io.github.temporalsfn.activities.budget.Subject;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.Urgency;
import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that wait for executions on the emulator, and who is signalled. */
class ExecutionWatchTest {
  private final Aws aws = new Aws();
  private final List<String> signalled = new CopyOnWriteArrayList<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final String machine = aws.stateMachine(Aws.WAITING);
  private final List<OpenRun> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger lookups = new AtomicInteger();
  private volatile boolean temporalIsDown;
  private ExecutionWatch watch = watch(RequestBudget.unlimited());

  @AfterEach
  void close() {
    watch.close();
    aws.close();
  }

  @Test
  void signalsRunsWhoseExecutionsEnd() {
    List<ExecutionArn> executions = wait(6);
    awaitWatched(executions.get(0));

    aws.emulator.stopExecution(executions.get(2).text());

    eventually(() -> !signalled.isEmpty());
    assertThat(signalled).containsExactly("order-2");
  }

  @Test
  void leavesAFewRunsToAskForThemselves() {
    List<ExecutionArn> executions = wait(4);

    assertThat(ask(executions.get(0), 1)).isEmpty();
    assertThat(lists()).isZero();
  }

  @Test
  void tellsRunsToWaitAMinuteForTheirSignal() {
    List<ExecutionArn> executions = wait(6);
    awaitWatched(executions.get(0));

    assertThat(ask(executions.get(1), 2)).contains(Duration.ofMinutes(1));
  }

  @Test
  void asksAgainSoonAfterASignalForNothing() {
    List<ExecutionArn> executions = wait(6);
    awaitWatched(executions.get(0));
    tell(executions.get(3), "SUCCEEDED");

    assertThat(ask(executions.get(3), 1)).contains(Duration.ofSeconds(2));
    assertThat(watch.snapshot().falseAlarms()).isEqualTo(1);
  }

  @Test
  void leavesRunsToAskForThemselvesWhereListsAreNotPermitted() {
    aws.emulator
        .faults()
        .add(FaultRule.error("AccessDeniedException", "no").operation("ListExecutions"));
    List<ExecutionArn> executions = wait(6);

    eventually(() -> watch.snapshot().givenUpMachines() == 1);
    assertThat(ask(executions.get(0), 1)).isEmpty();
  }

  @Test
  void hasGivenUpNothingWhereNobodyWaitsAnyMore() {
    aws.emulator
        .faults()
        .add(FaultRule.error("AccessDeniedException", "no").operation("ListExecutions"));
    List<ExecutionArn> executions = wait(6);
    eventually(() -> watch.snapshot().givenUpMachines() == 1);

    executions.forEach(this::endsFor);

    assertThat(watch.snapshot().givenUpMachines()).isZero();
  }

  @Test
  void tellsNobodyToWaitWhenItsListsHaveCeased() {
    watch.close();
    watch = watch(RequestBudget.unlimited(), InstantSource.fixed(Instant.now()));
    List<ExecutionArn> executions = wait(6);
    awaitWatched(executions.get(0));
    executions.forEach(this::endsFor);
    ExecutionArn next = execution("execution-7");

    eventually(
        () -> {
          Optional<Duration> told = ask(next, 0);
          endsFor(next);
          return told.isEmpty();
        });
  }

  @Test
  void stillSignalsTheSecondRunThatWaitsForAnExecutionWhoseEndTheFirstHasSeen() {
    List<ExecutionArn> executions = wait(6);
    var unused = watch.waiting(run(executions.get(2), "report-2", 0));
    awaitWatched(executions.get(0));
    aws.emulator.stopExecution(executions.get(2).text());

    endsFor(executions.get(2));

    eventually(() -> signalled.contains("report-2"));
  }

  @Test
  void signalsTheRunThatAnEventIsAbout() {
    ExecutionArn execution = wait(1).get(0);

    assertThat(tell(execution, "FAILED")).isEqualTo(Wake.SIGNALLED);
    assertThat(signalled).containsExactly("order-0");
  }

  @Test
  void findsTheRunOfAnotherWorkerByTheNameInAnEvent() {
    ExecutionArn execution = execution(ExecutionName.derive("order-42", "some-run"));

    assertThat(tell(execution, "FAILED")).isEqualTo(Wake.SIGNALLED);
    assertThat(signalled).containsExactly("order-42");
  }

  @Test
  void cannotTellWhoseAnotherExecutionIs() {
    assertThat(tell(execution("somebody-elses"), "FAILED")).isEqualTo(Wake.UNKNOWN);
    assertThat(signalled).isEmpty();
  }

  @Test
  void forgetsARunThatIsOver() {
    ExecutionArn execution = wait(1).get(0);
    closed.add("order-0");

    assertThat(tell(execution, "FAILED")).isEqualTo(Wake.NOBODY_WAITS);
    assertThat(watch.snapshot().runs()).isZero();
  }

  @Test
  void tellsHowLateARunHearsOfTheEndItHasWaitedFor() {
    watch.close();
    Instant now = Instant.now();
    watch = watch(RequestBudget.unlimited(), InstantSource.fixed(now));
    List<Duration> lateness = new CopyOnWriteArrayList<>();
    watch.onEnd(lateness::add);
    List<ExecutionArn> executions = wait(2);

    watch.ended(executions.get(0), "order-0", Optional.of(now.minusSeconds(3)));
    watch.ended(executions.get(0), "order-0", Optional.of(now.minusSeconds(3)));
    watch.ended(executions.get(1), "somebody-else", Optional.of(now.minusSeconds(3000)));
    watch.ended(executions.get(1), "order-1", Optional.of(now.plusSeconds(1)));

    assertThat(lateness).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void wantsToHearNewsAgainThatTemporalHasNotHeard() {
    ExecutionArn execution = wait(1).get(0);
    temporalIsDown = true;

    assertThatThrownBy(() -> tell(execution, "FAILED")).hasMessage("Temporal is down");
    temporalIsDown = false;
    assertThat(tell(execution, "FAILED")).isEqualTo(Wake.SIGNALLED);
  }

  @Test
  void keepsTheTokenForTheQuestionOfARunThatItSignals() {
    watch.close();
    RequestBudget budget =
        new RequestBudget(ServiceQuotas.aws().with(AwsAction.DescribeExecution, 3, 1), 1);
    watch = watch(budget);
    ExecutionArn execution = wait(1).get(0);

    tell(execution, "FAILED");

    assertThat(budget.snapshot())
        .filteredOn(each -> each.subject().action() == AwsAction.DescribeExecution)
        .singleElement()
        .satisfies(each -> assertThat(each.tokens()).isLessThan(3));
  }

  @Test
  void holdsBackNewsOfMoreEndsThanMayBeAskedAbout() {
    watch.close();
    AtomicLong now = new AtomicLong();
    RequestBudget budget =
        new RequestBudget(ServiceQuotas.aws().with(AwsAction.DescribeExecution, 1, 1), 1, now::get);
    watch = watch(budget);
    ExecutionArn execution = wait(1).get(0);
    Subject subject = Scope.of(execution).subject(AwsAction.DescribeExecution);
    for (int other = 0; other < 60; other++) {
      var unused = budget.take(subject, Urgency.URGENT, "other-" + other);
    }

    assertThatThrownBy(() -> tell(execution, "FAILED")).isInstanceOf(NewsTooManyException.class);
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(tell(execution, "FAILED")).isEqualTo(Wake.SIGNALLED);
  }

  @Test
  void triesAgainWhenTemporalIsBack() {
    List<ExecutionArn> executions = wait(6);
    awaitWatched(executions.get(0));
    temporalIsDown = true;
    aws.emulator.stopExecution(executions.get(2).text());
    awaitSweeps(2);
    assertThat(signalled).isEmpty();
    temporalIsDown = false;

    eventually(() -> !signalled.isEmpty());
    assertThat(signalled).containsExactly("order-2");
  }

  @Test
  void signalsTheRunOfAnotherWorkerThatTemporalTellsOf() {
    wait(5);
    open.add(new OpenRun("order-42", StateMachineArn.parse(machine).execution("monday")));
    ExecutionArn execution = execution("monday");
    eventually(() -> watch.snapshot().otherRuns() == 1);

    aws.emulator.stopExecution(execution.text());

    eventually(() -> !signalled.isEmpty());
    assertThat(signalled).containsExactly("order-42");
  }

  @Test
  void asksTemporalNothingWhereNobodyIsAStranger() {
    wait(5);
    awaitSweeps(3);

    assertThat(lookups).hasValue(0);
  }

  /** Whoever may write into the queue names executions that nobody can wait for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:us-east-1:1:execution:a:b",
        "arn:aws:states:us-east-1:123456789012:execution:*:*",
        "arn:aws:states:us-east-1:123456789012:execution:a:[x](y)",
        "arn:aws:states:us-east-1:123456789012:execution:a/label:b",
        "arn:aws:states:us-east-1:123456789012:express:a:b:c"
      })
  void takesNoNewsOfWhatNobodyCanWaitForAsAFailure(String arn) {
    assertThat(watch.statusChanged(new StatusChange(arn, "FAILED", 0)))
        .isEqualTo(Wake.NOBODY_WAITS);
    assertThat(signalled).isEmpty();
  }

  private List<ExecutionArn> wait(int runs) {
    List<ExecutionArn> executions = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      ExecutionArn execution = execution("execution-" + i);
      executions.add(execution);
      var unused = watch.waiting(run(execution, "order-" + i, 0));
    }
    return executions;
  }

  private ExecutionArn execution(String name) {
    return ExecutionArn.parse(aws.emulator.startExecution(machine, name, "{}"));
  }

  private Optional<Duration> ask(ExecutionArn execution, int falseAlarms) {
    return watch.waiting(run(execution, workflowId(execution), falseAlarms));
  }

  private void endsFor(ExecutionArn execution) {
    watch.ended(execution, workflowId(execution), Optional.empty());
  }

  private static String workflowId(ExecutionArn execution) {
    return execution.name().replace("execution", "order");
  }

  private Wake tell(ExecutionArn execution, String status) {
    return watch.statusChanged(new StatusChange(execution.text(), status, 0));
  }

  private void awaitWatched(ExecutionArn execution) {
    eventually(() -> ask(execution, 1).isPresent());
  }

  private void awaitSweeps(int more) {
    long before = lists();
    eventually(() -> lists() >= before + more);
  }

  private long lists() {
    return aws.emulator.stats().calls("ListExecutions").count();
  }

  private static void eventually(BooleanSupplier condition) {
    Eventually.until("the watch has done its work", condition);
  }

  private static WaitingRun run(ExecutionArn execution, String workflowId, int falseAlarms) {
    return new WaitingRun(execution, workflowId, ConnectionChoice.DEFAULT, falseAlarms, 0, 0);
  }

  private ExecutionWatch watch(RequestBudget budget) {
    return watch(budget, InstantSource.system());
  }

  private ExecutionWatch watch(RequestBudget budget, InstantSource clock) {
    return new ExecutionWatch(
        new AwsCalls(aws.connections, budget),
        budget,
        new TemporalSide(this::signal, this::openRuns),
        clock);
  }

  private boolean openRuns(Instant since, Predicate<String> isKnown, Consumer<OpenRun> each) {
    lookups.incrementAndGet();
    open.stream().filter(run -> !isKnown.test(run.workflowId())).forEach(each);
    return true;
  }

  private boolean signal(String workflowId, String requestId) {
    if (temporalIsDown) {
      throw new IllegalStateException("Temporal is down");
    }
    if (closed.contains(workflowId)) {
      return false;
    }
    signalled.add(workflowId);
    return true;
  }
}
