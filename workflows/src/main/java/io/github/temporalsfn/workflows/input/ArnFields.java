package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.function.Function;

/** Reads fields that are ARNs and have to be there. */
final class ArnFields {
  private ArnFields() {}

  static StateMachineArn stateMachine(InputField field) {
    return read(field, StateMachineArn::parse);
  }

  /**
   * The ARN of a Standard workflow's execution.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code ExpressNotSupported} for an Express one's
   */
  static ExecutionArn execution(InputField field) {
    if (field.string().filter(ExecutionArn::isExpress).isPresent()) {
      throw FailureType.ExpressNotSupported.failure(
          field.path() + " " + ExecutionArn.EXPRESS_ADVICE);
    }
    return read(field, ExecutionArn::parse);
  }

  private static <T> T read(InputField field, Function<String, T> parser) {
    String text = field.string().orElseThrow(() -> field.broken("is required"));
    try {
      return parser.apply(text);
    } catch (InvalidArnException e) {
      throw field.broken(e.getMessage());
    }
  }
}
