package io.github.temporalsfn.emulator.recovery;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors that a retrier or a catcher is for.
 *
 * @param names error names and AWS's wildcards
 */
record ErrorEquals(List<String> names) {
  private static final String FIELD = "ErrorEquals";
  private static final String ALL = "States.ALL";
  private static final String TASK_FAILED = "States.TaskFailed";
  private static final String TIMEOUT = "States.Timeout";
  private static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";

  /**
   * Reads the field.
   *
   * @param isLast whether it is the last one of the list: only there may {@code States.ALL} be
   */
  static ErrorEquals parse(Fields fields, boolean isLast) throws InvalidDefinitionException {
    List<String> names = fields.texts(FIELD);
    if (names.contains(ALL) && names.size() > 1) {
      throw InvalidDefinitionException.schema(
          "\"States.ALL\" must appear alone in the ErrorEquals array", fields.location(FIELD));
    }
    if (names.contains(ALL) && !isLast) {
      throw InvalidDefinitionException.schema(
          "\"States.ALL\" must appear only in the last element", fields.location(FIELD));
    }
    return new ErrorEquals(names);
  }

  /**
   * Whether an error is meant.
   *
   * @param byNameOnly whether the wildcards leave it out (developer guide, "Handling errors in Step
   *     Functions workflows": States.ALL does not catch States.DataLimitExceeded)
   */
  boolean matches(@Nullable String error, boolean byNameOnly) {
    if (error != null && names.contains(error)) {
      return true;
    }
    // Same page: States.TaskFailed matches any error but States.Timeout, and States.Timeout is also
    // what a missed heartbeat is.
    boolean timeout = TIMEOUT.equals(error) || HEARTBEAT_TIMEOUT.equals(error);
    return !byNameOnly
        && (names.contains(ALL)
            || (names.contains(TASK_FAILED) && !timeout)
            || (names.contains(TIMEOUT) && timeout));
  }
}
