package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  /** Lists are eventually consistent: what was just started need not be in them. */
  static final Duration GRACE = Duration.ofSeconds(5);

  /** Runs of other workers are theirs to signal first. */
  static final Duration OTHERS_FIRST = Duration.ofSeconds(3);

  /** No run waits longer than this without asking AWS itself: it waits elsewhere, or no more. */
  static final Duration GONE_AFTER = SafetyInterval.LONGEST.multipliedBy(2);

  /** A run that was signalled comes back, or is over. */
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

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
      registration =
          registrations.add(run.execution().text(), run.execution().name(), run.workflowId(), now);
    }
    registrations.own(registration);
    boolean sameExecution = registration.redriveCount == run.redriveCount();
    boolean wasWoken = registration.signalledAt > 0 || registration.isBeingWoken;
    registration.alarmsInARow = sameExecution && wasWoken ? registration.alarmsInARow + 1 : 0;
    registration.falseAlarms = run.falseAlarms();
    registration.redriveCount = run.redriveCount();
    registration.since = now;
    registration.startDate = run.redriveCount() == 0 ? run.startDate() : 0;
    if (!sameExecution || wasWoken) {
      registration.seenInSweep = 0; // lists are not believed at once again
      registration.startDate = 0;
    }
    registration.absentSince = 0;
    registration.signalledAt = 0;
    return Optional.of(registration.alarmsInARow);
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
    return registration.signalledAt == 0
        && !registration.isBeingWoken
        && now - registration.since >= SafetyInterval.SHORTEST.toMillis();
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
    for (Registration registration : registrations.of(execution.name())) {
      registration.seenInSweep = sweep;
      registration.startDate = execution.redriveCount() == 0 ? execution.startDate() : 0;
      registration.absentSince = 0;
    }
  }

  /** A sweep has shown everything that was started after that date: whom to wake. */
  synchronized List<Registration> shownAfter(long startDate, long now) {
    return absent(registration -> registration.startDate > startDate, now);
  }

  /**
   * Whether all executions that somebody waits for were started after that date, as far as is
   * known: the rest of the list is not about them.
   */
  synchronized boolean concernsNobodyUpTo(long startDate) {
    for (List<Registration> same : registrations.all()) {
      for (Registration registration : same) {
        boolean isAwaited = !registration.isBeingWoken && registration.signalledAt == 0;
        if (isAwaited && registration.startDate <= startDate) {
          return false;
        }
      }
    }
    return true;
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
    List<Registration> ended = new ArrayList<>();
    List<Registration> lost = new ArrayList<>();
    for (List<Registration> same : registrations.all()) {
      for (Registration registration : same) {
        if (registration.isOwn && now - registration.since > GONE_AFTER.toMillis()) {
          lost.add(registration);
        } else if (registration.seenInSweep != sweep
            && registration.since < sweepBegan
            && isShown.test(registration)) {
          absent(registration, now, ended, lost);
        }
      }
    }
    lost.forEach(registrations::remove);
    return ended;
  }

  private void absent(
      Registration registration, long now, List<Registration> ended, List<Registration> lost) {
    if (registration.absentSince == 0) {
      registration.absentSince = now;
    }
    if (registration.isBeingWoken) {
      return;
    }
    if (registration.signalledAt > 0) {
      if (now - registration.signalledAt >= FORGOTTEN_AFTER.toMillis()) {
        lost.add(registration);
      }
      return;
    }
    boolean wasSeen = registration.seenInSweep > 0;
    boolean isOld = sweepBegan - registration.since >= GRACE.toMillis();
    boolean isMine =
        registration.isOwn || now - registration.absentSince >= OTHERS_FIRST.toMillis();
    if ((wasSeen || isOld) && isMine) {
      registration.isBeingWoken = true;
      ended.add(registration);
    }
  }

  /** Those who wait for an execution that is said to be over. */
  synchronized List<Registration> told(String name) {
    List<Registration> waiting = registrations.of(name);
    waiting.forEach(registration -> registration.isBeingWoken = true);
    return waiting;
  }

  /** A run has been signalled. */
  synchronized void signalled(Registration registration, long now) {
    registration.isBeingWoken = false;
    registration.signalledAt = now;
  }

  /** A run could not be signalled now; the next sweep tries again. */
  synchronized void notSignalled(Registration registration) {
    registration.isBeingWoken = false;
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
    for (List<Registration> same : registrations.all()) {
      for (Registration registration : same) {
        if (registration.isOwn || registration.absentSince == 0) {
          workflowIds.add(registration.workflowId);
        }
      }
    }
  }

  private void addOther(RunningPage.RunningExecution execution, String workflowId, long now) {
    if (registrations.find(execution.name(), workflowId) == null && registrations.size() < most) {
      registrations.add(execution.executionArn(), execution.name(), workflowId, now).redriveCount =
          execution.redriveCount();
    }
  }
}
