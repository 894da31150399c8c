package io.github.temporalsfn.emulator.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way in which AWS, or the network to it, misbehaves. */
public enum Fault {
  /** The call is answered with a ThrottlingException. */
  THROTTLE,
  /** The call is answered with status 500 and an InternalFailure without a message. */
  INTERNAL_ERROR,
  /** The call is answered with an error that the rule names. */
  ERROR,
  /** The call is not done, and its connection is closed without an answer. */
  DROP_REQUEST,
  /** The call is done, and then its connection is closed without an answer. */
  DROP_RESPONSE,
  /** The connection is closed without an answer at once, and the call is done after a delay. */
  DELIVER_LATE,
  /** The call is done at once, and the answer comes after a delay. */
  DELAY,
  /**
   * DescribeExecution shows an execution that is over as still running. One that was redriven also
   * has one redrive less.
   */
  STALE_STATUS,
  /** DescribeExecution shows an execution that succeeded, and leaves the output out. */
  MISSING_OUTPUT,
  /** DescribeExecution knows of no such execution. */
  UNKNOWN_EXECUTION,
  /** DescribeExecution shows a status that no SDK knows, {@code RECOVERING}. */
  UNKNOWN_STATUS,
  /** DescribeExecution shows the status {@code PENDING_REDRIVE}. */
  PENDING_REDRIVE;

  /** The only action that some faults concern. */
  static final String DESCRIBE = "DescribeExecution";

  /** Its name in JSON. */
  String jsonName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Fault> find(String jsonName) {
    return Arrays.stream(values()).filter(fault -> fault.jsonName().equals(jsonName)).findFirst();
  }

  static String jsonNames() {
    return Arrays.stream(values()).map(Fault::jsonName).collect(Collectors.joining(", "));
  }

  /** Whether it is one of the answers of DescribeExecution. */
  boolean isDescribed() {
    return switch (this) {
      case STALE_STATUS, MISSING_OUTPUT, UNKNOWN_EXECUTION, UNKNOWN_STATUS, PENDING_REDRIVE -> true;
      default -> false;
    };
  }

  boolean hasDelay() {
    return this == DELIVER_LATE || this == DELAY;
  }
}
