package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One time that an execution is open: the first begins with its start, each other one with a
 * redrive. It closes once; after that nothing about it changes any more, so whoever drives it need
 * not know that somebody else has stopped it, or has redriven the execution since.
 */
public final class Attempt {
  private final Execution execution;
  private final EventLog events;
  private final int redriveCount;
  private final Instant opened;
  private final int openingEventId;
  private final Duration openBefore;

  private @Nullable Ending ending;
  private @Nullable Instant stopDate;
  private @Nullable ObservedEnd observedEnd;
  private @Nullable CompletableFuture<ExecutionSnapshot> closed;
  private @Nullable Timer timeout;
  private @Nullable Driver driver;

  private Attempt(
      Execution execution,
      EventLog events,
      int redriveCount,
      Instant opened,
      Duration openBefore,
      @Nullable Driver driver) {
    this.execution = execution;
    this.events = events;
    this.redriveCount = redriveCount;
    this.opened = opened;
    this.openingEventId = events.lastId();
    this.openBefore = openBefore;
    this.driver = driver;
  }

  static Attempt first(Execution execution, EventLog events) {
    return new Attempt(execution, events, 0, execution.startDate(), Duration.ZERO, null);
  }

  /** The attempt that a redrive makes after the end of this one. */
  synchronized Attempt next(Instant now) {
    String type = "ExecutionRedriven";
    EventDetails details = EventDetails.of(type).with("redriveCount", redriveCount + 1);
    events.addLast(type, details, events.lastId(), now);
    return new Attempt(execution, events, redriveCount + 1, now, openSoFar(), driver);
  }

  /** The execution. */
  public Execution execution() {
    return execution;
  }

  /** Which redrive has begun it; 0 for the first attempt. */
  public int redriveCount() {
    return redriveCount;
  }

  /** When it was begun by a redrive; null for the first attempt. */
  public @Nullable Instant redriveDate() {
    return redriveCount == 0 ? null : opened;
  }

  /** When it began. */
  public Instant opened() {
    return opened;
  }

  /** The event of the redrive that has begun it; 0 for the first attempt. */
  public int openingEventId() {
    return openingEventId;
  }

  /** The execution's status while this is its latest attempt. */
  public synchronized ExecutionStatus status() {
    return ending == null ? ExecutionStatus.RUNNING : ending.status();
  }

  /** All about the execution while this is its latest attempt. */
  public synchronized ExecutionSnapshot snapshot() {
    return new ExecutionSnapshot(
        execution.arn(),
        execution.stateMachine().arn(),
        execution.target().versionArn(),
        execution.target().aliasArn(),
        execution.name(),
        execution.input(),
        execution.traceHeader(),
        execution.startDate(),
        status(),
        stopDate,
        ending == null ? null : ending.output(),
        ending == null ? null : ending.error(),
        ending == null ? null : ending.cause(),
        redriveCount,
        redriveDate());
  }

  /** Why a redrive cannot follow what was seen of this, in AWS's words; null where one can. */
  public synchronized @Nullable String notRedrivableReason(ExecutionSnapshot seen, Instant now) {
    return Redrivability.reason(execution, seen, events.lastId(), openSoFar(), now);
  }

  /** What the execution is when this has closed. */
  synchronized CompletionStage<ExecutionSnapshot> closed() {
    if (closed == null) {
      closed = new CompletableFuture<>();
      if (ending != null) {
        closed.complete(snapshot());
      }
    }
    return closed;
  }

  /** What has driven it so far, if anything has. */
  public synchronized @Nullable Driver driver() {
    return driver;
  }

  /**
   * Adds an event, unless this is closed.
   *
   * @return the id of the event, or of the one before it where it was not added
   * @throws HistoryLimitException if only the place for the last event is left
   */
  public synchronized int record(
      String type, @Nullable EventDetails details, int previousEventId, Instant now) {
    return ending == null ? events.add(type, details, previousEventId, now) : previousEventId;
  }

  /** Closes this, unless it is closed already: the first end wins. */
  public void close(Ending end, int previousEventId, Instant now) {
    if (end(end, previousEventId, now)) {
      ExecutionSnapshot snapshot = snapshot();
      execution.tell(this, snapshot);
      CompletableFuture<ExecutionSnapshot> awaited = awaited();
      if (awaited != null) {
        // Not under the lock: whoever has waited goes on here.
        awaited.complete(snapshot);
      }
    }
  }

  /** Tells that this has begun, unless it has ended meanwhile. */
  public void tellOpen() {
    ExecutionSnapshot snapshot = snapshot();
    if (snapshot.status() == ExecutionStatus.RUNNING) {
      execution.tell(this, snapshot);
    }
  }

  private synchronized @Nullable CompletableFuture<ExecutionSnapshot> awaited() {
    return closed;
  }

  private synchronized boolean end(Ending end, int previousEventId, Instant now) {
    if (ending != null) {
      return false;
    }
    events.addLast(end.eventType(), end.eventDetails(), previousEventId, now);
    if (timeout != null) {
      timeout.cancel();
      timeout = null;
    }
    if (driver != null) {
      driver.cancel();
    }
    if (!Redrivability.isPossible(execution, end.status())) {
      driver = null;
    }
    ending = end;
    stopDate = now;
    observedEnd = execution.noteEnd(redriveCount, now);
    return true;
  }

  /** Notes that a caller was shown the end of this; only the first time counts. */
  public synchronized void described(Instant now) {
    if (observedEnd != null) {
      observedEnd.described(now);
    }
  }

  /** Sets the timer that ends this when its time is over. */
  public synchronized void timeOutWith(Supplier<Timer> timer) {
    if (ending == null) {
      timeout = timer.get();
    }
  }

  /** Names what drives this: it is cancelled at the end, and kept for a redrive. */
  public synchronized void driveWith(Driver walk) {
    if (ending == null) {
      driver = walk;
    }
  }

  /**
   * Does something unless this is closed. Under its lock, so that a timer that is set here is
   * cancelled by its end, and what a very short timer does comes after it.
   *
   * @return whether it has been done
   */
  public synchronized boolean whileOpen(Runnable work) {
    if (ending != null) {
      return false;
    }
    work.run();
    return true;
  }

  private Duration openSoFar() {
    return stopDate == null ? openBefore : openBefore.plus(Duration.between(opened, stopDate));
  }
}
