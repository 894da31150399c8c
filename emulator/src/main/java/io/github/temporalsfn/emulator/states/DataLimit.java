package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.json.JsonText;
import org.jspecify.annotations.Nullable;

/** AWS's limit for what goes from state to state, 256 KiB. */
public final class DataLimit {
  static final String ERROR = "States.DataLimitExceeded";

  private DataLimit() {}

  /**
   * The failure of a state whose output is too large; null where it is not. "A terminal error that
   * can't be caught by the States.ALL error type" (developer guide, "Handling errors in Step
   * Functions workflows").
   */
  public static Step.@Nullable Fail exceeded(String stateName, Step step) {
    return step instanceof Step.Exit exit
            && JsonText.utf8Length(exit.output()) > JsonText.MAX_DOCUMENT_BYTES
        ? new Step.Fail(ERROR, cause(stateName), true)
        : null;
  }

  /** Whether a failure is of this kind. */
  public static boolean isExceeded(Step.Fail failure) {
    return ERROR.equals(failure.error());
  }

  static String cause(String name) {
    return "The state/task '"
        + name
        + "' returned a result with a size exceeding the maximum number of bytes service limit.";
  }
}
