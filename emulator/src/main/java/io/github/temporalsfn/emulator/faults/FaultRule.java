package io.github.temporalsfn.emulator.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which fault happens to which requests. Without more than the fault, it happens to all of them
 * until the rule is cleared. The methods with a parameter return a changed copy, and throw an
 * {@link IllegalArgumentException} that names the field if the value cannot be.
 *
 * @param fault what happens
 * @param error the error that {@link Fault#ERROR} answers
 * @param operation the API action, null for every one
 * @param stateMachine the name of the state machine, in which {@code *} is any text; null for every
 *     request, whether or not it is about a state machine
 * @param occurrence which of the requests
 * @param delay how much later, for {@link Fault#DELIVER_LATE} and {@link Fault#DELAY}
 */
public record FaultRule(
    Fault fault,
    @Nullable AwsError error,
    @Nullable String operation,
    @Nullable String stateMachine,
    Occurrence occurrence,
    @Nullable Duration delay) {
  /** Checks what can be said before the rule is complete. */
  public FaultRule {
    if ((fault == Fault.ERROR) != (error != null)) {
      throw new IllegalArgumentException(
          fault == Fault.ERROR
              ? "code: is required by the fault error"
              : "code: is only for the fault error");
    }
    if (operation != null && fault.isDescribed() && !operation.equals(Fault.DESCRIBE)) {
      throw new IllegalArgumentException(
          "operation: the fault "
              + fault.jsonName()
              + " only concerns "
              + Fault.DESCRIBE
              + "; leave the operation out");
    }
    if (stateMachine != null && (stateMachine.isBlank() || stateMachine.contains(":"))) {
      throw new IllegalArgumentException(
          "stateMachine: must be a name, in which * is any text, and no ARN: \""
              + stateMachine
              + "\"");
    }
    Occurrence.checkDuration("delay", delay);
    if (delay != null && !fault.hasDelay()) {
      throw new IllegalArgumentException("delay: is only for the faults deliver_late and delay");
    }
  }

  /** A rule of a fault other than {@link Fault#ERROR}. */
  public static FaultRule of(Fault fault) {
    return new FaultRule(fault, null, null, null, Occurrence.ALWAYS, null);
  }

  /** A rule of {@link Fault#ERROR} with HTTP status 400, as most of AWS's errors have. */
  public static FaultRule error(String code, String message) {
    return error(code, 400, message);
  }

  /** A rule of {@link Fault#ERROR}. */
  public static FaultRule error(String code, int status, String message) {
    AwsError error = new AwsError(code, status, message);
    return new FaultRule(Fault.ERROR, error, null, null, Occurrence.ALWAYS, null);
  }

  /** Only for an API action, such as {@code StartExecution}. */
  public FaultRule operation(String value) {
    return new FaultRule(fault, error, value, stateMachine, occurrence, delay);
  }

  /** Only for requests with the ARN of this state machine, or of an execution of it. */
  public FaultRule stateMachine(String nameOrGlob) {
    return new FaultRule(fault, error, operation, nameOrGlob, occurrence, delay);
  }

  /** Only so many times; at least 1. */
  public FaultRule times(int value) {
    return with(occurrence.times(value));
  }

  /** Only after so many matching requests have passed. */
  public FaultRule after(int requests) {
    return with(occurrence.after(requests));
  }

  /** Only with a probability, more than 0 and at most 1. */
  public FaultRule probability(double value) {
    return with(occurrence.probability(value));
  }

  /** Only for a time, by the emulator's clock, from the moment that the rule is added. */
  public FaultRule lasting(Duration duration) {
    return with(occurrence.duration(duration));
  }

  /** How much later the call is done, or answered. */
  public FaultRule delay(Duration value) {
    return new FaultRule(fault, error, operation, stateMachine, occurrence, value);
  }

  private FaultRule with(Occurrence other) {
    return new FaultRule(fault, error, operation, stateMachine, other, delay);
  }
}
