package io.github.temporalsfn.activities.call;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.temporal.failure.ApplicationFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an activity's arguments. The activities are called from other languages too, where nothing
 * keeps a field from being absent.
 */
public final class Arguments {
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,32}");

  private final String activity;

  /** The arguments of an activity of that name. */
  public Arguments(String activity) {
    this.activity = activity;
  }

  /** The argument itself, or a failure that says that there is none. */
  public <T> T record(@Nullable T argument) {
    if (argument == null) {
      throw invalid("takes one argument, an object; there is none");
    }
    return argument;
  }

  /** The field's text, or a failure that says that it is missing. */
  public String text(String field, @Nullable String value) {
    if (value == null) {
      throw invalid(field + " is missing");
    }
    return value;
  }

  /** The ARN of a Standard workflow's execution. */
  public ExecutionArn executionArn(@Nullable String value) {
    String text = text("executionArn", value);
    if (ExecutionArn.isExpress(text)) {
      throw FailureType.ExpressNotSupported.failure(
          activity + ": executionArn " + ExecutionArn.EXPRESS_ADVICE);
    }
    return arn("executionArn", text, ExecutionArn::parse);
  }

  public StateMachineArn stateMachineArn(@Nullable String value) {
    return arn("stateMachineArn", text("stateMachineArn", value), StateMachineArn::parse);
  }

  /** The ARN that an execution of that name has. */
  public ExecutionArn executionOf(StateMachineArn stateMachine, @Nullable String name) {
    String text = text("name", name);
    try {
      return stateMachine.execution(text);
    } catch (InvalidArnException e) {
      throw invalid("name must have 1 to 80 characters, none of them white space, ':' or '/'");
    }
  }

  /**
   * The region to call.
   *
   * @param given {@code null} or empty: absent
   * @param machine whose region is the only one possible; {@code null}: any is
   */
  public Optional<String> region(@Nullable String given, @Nullable StateMachineArn machine) {
    if (given == null || given.isEmpty()) {
      return Optional.ofNullable(machine).map(StateMachineArn::region);
    }
    if (machine != null && !machine.region().equals(given)) {
      throw invalid("region must be the region of stateMachineArn; leave it out");
    }
    if (!REGION.matcher(given).matches()) {
      throw invalid("region must be one of AWS's, such as eu-west-1");
    }
    return Optional.of(given);
  }

  /** A number that is not negative; {@code null} where it is absent. */
  public @Nullable Integer count(String field, @Nullable Integer value) {
    if (value != null && value < 0) {
      throw invalid(field + " must be 0 or more");
    }
    return value;
  }

  /** An ISO-8601 date with its offset. */
  public Instant instant(String field, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw invalid(field + " must be an ISO-8601 date such as 2026-11-23T10:00:00.000Z");
    }
  }

  private <T> T arn(String field, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (InvalidArnException e) {
      throw invalid(field + " " + e.getMessage());
    }
  }

  private ApplicationFailure invalid(String rule) {
    return FailureType.InvalidRequest.failure(activity + ": " + rule);
  }
}
