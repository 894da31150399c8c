package io.github.temporalsfn.distribution.faults;

import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import java.time.Duration;
import java.util.Set;

/** What goes wrong. */
enum AwsFault {
  NONE(FaultRule.of(Fault.THROTTLE).operation("ListExecutions")),
  THROTTLES(FaultRule.of(Fault.THROTTLE).times(2)),
  INTERNAL_ERRORS(FaultRule.of(Fault.INTERNAL_ERROR).times(2)),
  LOST_REQUESTS(FaultRule.of(Fault.DROP_REQUEST).times(2)),
  LOST_RESPONSES(FaultRule.of(Fault.DROP_RESPONSE).times(2)),
  A_LATE_REQUEST(FaultRule.of(Fault.DELIVER_LATE).delay(Duration.ofSeconds(2)).times(1)),
  A_SLOW_RESPONSE(FaultRule.of(Fault.DELAY).delay(Duration.ofSeconds(4)).times(1)),
  A_SHORT_DENIAL(FaultRule.error("AccessDeniedException", "User is not authorized").times(2)),
  A_DENIAL(FaultRule.error("AccessDeniedException", "User is not authorized")),
  EXPIRED_CREDENTIALS(FaultRule.error("ExpiredTokenException", "The token has expired").times(2)),
  FULL_QUOTA(FaultRule.error("ExecutionLimitExceeded", "too many executions").times(2)),
  UNKNOWN_REFUSALS(FaultRule.error("NobodyKnowsException", "not like this")),
  STALE_STATUSES(FaultRule.of(Fault.STALE_STATUS).times(2)),
  MISSING_OUTPUTS(FaultRule.of(Fault.MISSING_OUTPUT).times(2)),
  UNKNOWN_EXECUTIONS(FaultRule.of(Fault.UNKNOWN_EXECUTION).times(2)),
  UNKNOWN_STATUSES(FaultRule.of(Fault.UNKNOWN_STATUS).times(2)),
  PENDING_REDRIVES(FaultRule.of(Fault.PENDING_REDRIVE).times(2));

  private static final Set<AwsFault> OF_DESCRIPTIONS =
      Set.of(
          STALE_STATUSES, MISSING_OUTPUTS, UNKNOWN_EXECUTIONS, UNKNOWN_STATUSES, PENDING_REDRIVES);
  private static final Set<AwsFault> OF_STARTS = Set.of(FULL_QUOTA);

  @SuppressWarnings("ImmutableEnumChecker") // a record of values
  private final FaultRule rule;

  AwsFault(FaultRule rule) {
    this.rule = rule;
  }

  boolean canHappenTo(String operation) {
    return switch (operation) {
      case "DescribeExecution" -> !OF_STARTS.contains(this);
      case "StartExecution", "RedriveExecution" -> !OF_DESCRIPTIONS.contains(this);
      default -> !OF_DESCRIPTIONS.contains(this) && !OF_STARTS.contains(this);
    };
  }

  /** The rule for the calls about one state machine. */
  FaultRule in(String operation, String stateMachine) {
    return (this == NONE ? rule : rule.operation(operation)).stateMachine(stateMachine);
  }

  /** Whether it makes an execution look unfinished. */
  boolean showsAnotherStatus() {
    return this == STALE_STATUSES || this == UNKNOWN_STATUSES || this == PENDING_REDRIVES;
  }

  /** Whether it leaves open if AWS did what it was asked to. */
  boolean hidesTheOutcome() {
    return switch (this) {
      case INTERNAL_ERRORS, LOST_REQUESTS, LOST_RESPONSES, A_LATE_REQUEST -> true;
      default -> false;
    };
  }
}
