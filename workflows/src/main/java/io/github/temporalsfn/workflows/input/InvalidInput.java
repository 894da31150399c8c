package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.FailureType;
import io.temporal.failure.ApplicationFailure;

/** How a refused input is worded: the field, the rule, the kind of the value, never the value. */
final class InvalidInput {
  private InvalidInput() {}

  /** The input as a whole is not what a workflow takes. */
  static ApplicationFailure whole(String rule) {
    return FailureType.InvalidRequest.failure("invalid input: " + rule);
  }

  /** One field breaks a rule, worded to follow the field's name: {@code must be …}. */
  static ApplicationFailure field(String path, String rule) {
    return whole(path + " " + rule);
  }
}
