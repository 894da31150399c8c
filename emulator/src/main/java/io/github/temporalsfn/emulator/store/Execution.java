package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.machine.StateMachineDefinition;
import io.github.temporalsfn.emulator.time.Timer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An execution. It closes once; after that nothing changes any more, so whoever drives it need not
 * know that somebody else has stopped it.
 */
public final class Execution {
  /** AWS's limit; the event that reports it is the last one. */
  static final int MAX_EVENTS = 25_000;

  private final Target target;
  private final String arn;
  private final String name;
  private final long sequence;
  private final String input;
  private final @Nullable String traceHeader;
  private final Instant startDate;
  private final EventLog events;

  private ExecutionStatus status = ExecutionStatus.RUNNING;
  private @Nullable Instant stopDate;
  private @Nullable String output;
  private @Nullable String error;
  private @Nullable String cause;
  private @Nullable CompletableFuture<ExecutionSnapshot> closed;
  private @Nullable Timer timeout;
  private @Nullable Timer driver;

  Execution(
      Target target,
      String arn,
      String name,
      long sequence,
      String input,
      @Nullable String traceHeader,
      Instant startDate) {
    this.target = target;
    this.arn = arn;
    this.name = name;
    this.sequence = sequence;
    this.input = input;
    this.traceHeader = traceHeader;
    this.startDate = startDate;
    this.events = new EventLog(target.machine().type());
  }

  /** Its ARN. */
  public String arn() {
    return arn;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The machine it is an execution of. */
  public StateMachine stateMachine() {
    return target.machine();
  }

  /** What it was started with. */
  public Target target() {
    return target;
  }

  /** The definition that it was started with, whatever the machine's is now. */
  public StateMachineDefinition definition() {
    return target.revision().definition();
  }

  /** Its place among all executions, in the order of their starts. */
  public long sequence() {
    return sequence;
  }

  /** The text that it was started with. */
  public String input() {
    return input;
  }

  /** When it started. */
  public Instant startDate() {
    return startDate;
  }

  /** Its status now. */
  public synchronized ExecutionStatus status() {
    return status;
  }

  /** All about it now. */
  public synchronized ExecutionSnapshot snapshot() {
    return new ExecutionSnapshot(
        arn,
        stateMachine().arn(),
        target.versionArn(),
        target.aliasArn(),
        name,
        input,
        traceHeader,
        startDate,
        status,
        stopDate,
        output,
        error,
        cause);
  }

  /** Its history so far; an EXPRESS execution keeps none. */
  public synchronized List<HistoryEvent> history() {
    return events.copy();
  }

  /** What it is when it has closed. */
  public synchronized CompletionStage<ExecutionSnapshot> closed() {
    if (closed == null) {
      closed = new CompletableFuture<>();
      if (status != ExecutionStatus.RUNNING) {
        closed.complete(snapshot());
      }
    }
    return closed;
  }

  /**
   * Adds an event, unless the execution is closed.
   *
   * @return the id of the event
   * @throws HistoryLimitException if only the place for the last event is left
   */
  public synchronized int record(
      String type, @Nullable EventDetails details, int previousEventId, Instant now) {
    if (status == ExecutionStatus.RUNNING) {
      if (events.isFull(MAX_EVENTS)) {
        throw new HistoryLimitException(MAX_EVENTS);
      }
      events.add(type, details, previousEventId, now);
    }
    return events.lastId();
  }

  /** Closes the execution, unless it is closed already: the first end wins. */
  public void close(Ending ending, int previousEventId, Instant now) {
    CompletableFuture<ExecutionSnapshot> awaited = end(ending, previousEventId, now);
    if (awaited != null) {
      // Not under the lock: whoever has waited goes on here.
      awaited.complete(snapshot());
    }
  }

  private synchronized @Nullable CompletableFuture<ExecutionSnapshot> end(
      Ending ending, int previousEventId, Instant now) {
    if (status != ExecutionStatus.RUNNING) {
      return null;
    }
    events.add(ending.eventType(), ending.eventDetails(), previousEventId, now);
    status = ending.status();
    stopDate = now;
    output = ending.output();
    error = ending.error();
    cause = ending.cause();
    cancel(timeout);
    cancel(driver);
    timeout = null;
    driver = null;
    return closed;
  }

  /** Sets the timer that ends the execution when its time is over. */
  public synchronized void timeOutWith(Supplier<Timer> timer) {
    if (status == ExecutionStatus.RUNNING) {
      timeout = timer.get();
    }
  }

  /** Names what drives the execution: it is cancelled, under this execution's lock, at its end. */
  public synchronized void driveWith(Timer walk) {
    if (status == ExecutionStatus.RUNNING) {
      driver = walk;
    }
  }

  /**
   * Does something unless the execution is closed. Under its lock, so that a timer that is set here
   * is cancelled by its end, and what a very short timer does comes after it.
   */
  public synchronized void whileRunning(Runnable work) {
    if (status == ExecutionStatus.RUNNING) {
      work.run();
    }
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
