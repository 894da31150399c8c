package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.history.HistoryEvent;
import io.github.temporalsfn.emulator.machine.StateMachineDefinition;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An execution: what it was started with, its history, and its attempts, of which only the latest
 * can be open.
 */
public final class Execution {
  private final Target target;
  private final String arn;
  private final String name;
  private final long sequence;
  private final String input;
  private final @Nullable String traceHeader;
  private final Instant startDate;
  private final Ends ends;
  private final StatusListener listener;
  private final EventLog events;

  private volatile Attempt attempt;
  private @Nullable RedriveTokens tokens;

  Execution(
      Target target,
      String arn,
      String name,
      long sequence,
      String input,
      @Nullable String traceHeader,
      Instant startDate,
      Ends ends,
      StatusListener listener) {
    this.target = target;
    this.arn = arn;
    this.name = name;
    this.sequence = sequence;
    this.input = input;
    this.traceHeader = traceHeader;
    this.startDate = startDate;
    this.ends = ends;
    this.listener = listener;
    this.events = new EventLog(target.machine().type());
    this.attempt = Attempt.first(this, events);
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

  /** The X-Ray trace header that it was started with. */
  @Nullable String traceHeader() {
    return traceHeader;
  }

  /** Notes an end; none of an EXPRESS execution, since nobody can describe it. */
  @Nullable ObservedEnd noteEnd(int redriveCount, Instant stopDate) {
    if (stateMachine().type() == StateMachineType.EXPRESS) {
      return null;
    }
    ObservedEnd end = new ObservedEnd(arn, redriveCount, stopDate);
    ends.add(end);
    return end;
  }

  /** Tells what an attempt has become; nothing of an EXPRESS execution, which AWS is silent on. */
  void tell(Attempt changed, ExecutionSnapshot snapshot) {
    if (stateMachine().type() == StateMachineType.STANDARD) {
      listener.statusChanged(changed, snapshot);
    }
  }

  /** The latest attempt. */
  public Attempt attempt() {
    return attempt;
  }

  /** Its status now. */
  public ExecutionStatus status() {
    return attempt.status();
  }

  /** All about it now. */
  public ExecutionSnapshot snapshot() {
    return attempt.snapshot();
  }

  /** Its history so far; an EXPRESS execution keeps none. */
  public List<HistoryEvent> history() {
    return events.copy();
  }

  /** What it is when it has closed; after a redrive, when it has closed again. */
  public CompletionStage<ExecutionSnapshot> closed() {
    return attempt.closed();
  }

  /**
   * Begins another attempt, unless the client token has done so before.
   *
   * @param clientToken makes repeated calls one; null for a call of its own
   * @param resume called with the new attempt, if this call has begun one
   * @return when the redrive was
   * @throws NotRedrivableException if it cannot be redriven
   */
  public Instant redrive(@Nullable String clientToken, Instant now, Consumer<Attempt> resume)
      throws NotRedrivableException {
    Attempt opened;
    synchronized (this) {
      // As recorded from AWS: a token that was used is answered whatever the status is by now.
      Instant earlier =
          tokens == null || clientToken == null ? null : tokens.redriveDate(clientToken, now);
      if (earlier != null) {
        return earlier;
      }
      opened = reopen(now);
      if (clientToken != null) {
        tokens = tokens == null ? new RedriveTokens() : tokens;
        tokens.add(clientToken, now);
      }
    }
    resume.accept(opened);
    return now;
  }

  private Attempt reopen(Instant now) throws NotRedrivableException {
    String reason = attempt.notRedrivableReason(attempt.snapshot(), now);
    if (reason != null) {
      throw new NotRedrivableException(reason);
    }
    Attempt next = attempt.next(now);
    attempt = next;
    return next;
  }
}
