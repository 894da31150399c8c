package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The runs that wait for executions of one state machine, and what lists of its running executions
 * say about them. An execution that a list has shown and does not show any more has ended; so has
 * one that lists have had time to show. Times are epoch milliseconds. Safe for threads.
 */
final class MachineWatch {
  private final StateMachineArn machine;
  private final int most;
  private final Claims claims;
  private final Registrations registrations = new Registrations();
  private ConnectionChoice connection;
  private int sweep;
  private long sweepBegan;
  private int foreign;

  /**
   * Nobody waits yet.
   *
   * @param most how many runs are watched at most
   * @param claims of runs of other workers, on executions of any state machine
   */
  MachineWatch(StateMachineArn machine, ConnectionChoice connection, int most, Claims claims) {
    this.machine = machine;
    this.connection = connection;
    this.most = most;
    this.claims = claims;
  }

  StateMachineArn machine() {
    return machine;
  }

  Scope scope() {
    return new Scope(machine.account(), machine.region());
  }

  /** Whose credentials see the executions: those of the run that was registered last. */
  synchronized ConnectionChoice connection() {
    return connection;
  }

  /**
   * A run waits, or goes on waiting since AWS has just shown the execution running.
   *
   * @return how often in a row the run was woken for nothing; empty where there is no room for it
   */
  synchronized Optional<Integer> waiting(WaitingRun run, long now) {
    connection = run.connection();
    Registration registration = registrations.find(run.execution().name(), run.workflowId());
    if (registration == null) {
      if (registrations.size() >= most) {
        return Optional.empty();
      }
      registration = run.registration(now);
      registrations.add(run.execution().name(), registration);
    }
    registrations.own(registration);
    registration.waits(run, now);
    return Optional.of(registration.alarmsInARow());
  }

  /** Whether that workflow waits for the end of the execution of that name. */
  synchronized boolean isWaiting(String name, String workflowId) {
    return registrations.find(name, workflowId) != null;
  }

  /**
   * AWS has shown a run that its execution is over. Others that wait for it are yet to be woken.
   *
   * @return whether nobody had told the run, which had waited for its signal as long as it may
   */
  synchronized boolean ended(String name, String workflowId, long now) {
    Registration registration = registrations.find(name, workflowId);
    if (registration == null) {
      return false;
    }
    registrations.remove(registration);
    return registration.wasLeftAlone(now);
  }

  /** A sweep begins. */
  synchronized void beginSweep(long now) {
    sweep++;
    sweepBegan = now;
    foreign = 0;
  }

  /** A list shows the execution running. */
  synchronized void running(RunningPage.RunningExecution execution, long now) {
    claims
        .take(execution.executionArn())
        .forEach(workflowId -> addOther(execution, workflowId, now));
    Optional<String> readable = ExecutionName.workflowId(execution.name());
    readable.ifPresent(workflowId -> addOther(execution, workflowId, now));
    if (readable.isEmpty() && registrations.of(execution.name()).isEmpty()) {
      foreign++;
      return;
    }
    registrations.of(execution.name()).forEach(registration -> registration.seen(sweep, execution));
  }

  /** A sweep has shown everything that was started after that date: whom to wake. */
  synchronized List<Registration> shownAfter(long startDate, long now) {
    return absent(registration -> !registration.mayStandBefore(startDate), now);
  }

  /**
   * Whether all executions that somebody waits for were started after that date, as far as is
   * known: the rest of the list is not about them.
   */
  synchronized boolean concernsNobodyUpTo(long startDate) {
    return registrations
        .all()
        .noneMatch(
            registration -> registration.isYetToBeTold() && registration.mayStandBefore(startDate));
  }

  /** Whether runs of other workers have said since then for which execution they wait. */
  boolean isClaimedSince(long time) {
    return claims.isAddedSince(Instant.ofEpochMilli(time));
  }

  /** A sweep has shown everything: whom to wake. */
  synchronized List<Registration> endSweep(long now) {
    return absent(registration -> true, now);
  }

  private List<Registration> absent(Predicate<Registration> isShown, long now) {
    List<Registration> gone = registrations.all().filter(each -> each.isGone(now)).toList();
    gone.forEach(registrations::remove);
    List<Registration> missing =
        registrations
            .all()
            .filter(each -> each.isMissingIn(sweep, sweepBegan) && isShown.test(each))
            .toList();
    missing.forEach(each -> each.missed(now));
    List<Registration> ended =
        missing.stream().filter(each -> each.isToBeTold(sweepBegan, now)).toList();
    ended.forEach(Registration::beginTelling);
    missing.stream().filter(each -> each.isOver(now)).forEach(registrations::remove);
    return ended;
  }

  /** Those who wait for an execution that is said to be over. */
  synchronized List<Registration> told(String name) {
    List<Registration> waiting = registrations.of(name);
    waiting.forEach(Registration::beginTelling);
    return waiting;
  }

  /** A run has been signalled. */
  synchronized void signalled(Registration registration, long now) {
    registration.told(now);
  }

  /** A run could not be signalled now; the next sweep tries again. */
  synchronized void notSignalled(Registration registration) {
    registration.notTold();
  }

  /** Nobody waits any more. */
  synchronized void forget(Registration registration) {
    registrations.remove(registration);
  }

  /** How many runs of this worker wait. */
  synchronized int own() {
    return registrations.own();
  }

  /** How many runs are watched, those of other workers included. */
  synchronized int all() {
    return registrations.size();
  }

  /** How many running executions the last sweep has seen that nobody waits for. */
  synchronized int foreign() {
    return foreign;
  }

  /** Adds the ids of the workflows that wait; not of those whose execution seems to have ended. */
  synchronized void addWorkflowIds(Set<String> workflowIds) {
    registrations
        .all()
        .filter(registration -> registration.isOwn() || !registration.isMissed())
        .forEach(registration -> workflowIds.add(registration.workflowId));
  }

  private void addOther(RunningPage.RunningExecution execution, String workflowId, long now) {
    if (registrations.find(execution.name(), workflowId) == null && registrations.size() < most) {
      registrations.add(
          execution.name(),
          new Registration(execution.executionArn(), workflowId, execution.redriveCount(), now));
    }
  }
}
