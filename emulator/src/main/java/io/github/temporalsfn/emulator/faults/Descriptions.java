package io.github.temporalsfn.emulator.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DescribeExecution's answers as faults make them. */
final class Descriptions {
  private static final String STATUS = "status";
  private static final String REDRIVE_COUNT = "redriveCount";
  private static final List<String> OUTPUT = List.of("output", "outputDetails");
  private static final List<String> END = List.of("stopDate", "error", "cause");

  private Descriptions() {}

  /** Whether a fault makes an answer another one: a running execution has no output to miss. */
  static boolean differs(Fault fault, ObjectNode answer) {
    return fault == Fault.UNKNOWN_EXECUTION || !change(fault, answer).equals(answer);
  }

  /** The answer as a fault makes it; the true one stays as it is. */
  static ObjectNode change(Fault fault, ObjectNode answer) {
    ObjectNode changed = answer.deepCopy();
    return switch (fault) {
      case STALE_STATUS -> stale(changed);
      case MISSING_OUTPUT -> changed.remove(OUTPUT);
      case UNKNOWN_STATUS -> open(changed, "RECOVERING");
      case PENDING_REDRIVE -> open(changed, "PENDING_REDRIVE");
      default -> changed;
    };
  }

  private static ObjectNode stale(ObjectNode answer) {
    int redrives = answer.path(REDRIVE_COUNT).intValue();
    if (redrives > 0) {
      answer.put(REDRIVE_COUNT, redrives - 1);
    }
    if (redrives == 1) {
      answer.remove("redriveDate");
    }
    return open(answer, "RUNNING");
  }

  /** Without all that an execution has got when it is over. */
  private static ObjectNode open(ObjectNode answer, String status) {
    answer.put(STATUS, status);
    answer.put("redriveStatus", "NOT_REDRIVABLE");
    answer.put("redriveStatusReason", "Execution is " + status + " and cannot be redriven");
    return answer.remove(END).remove(OUTPUT);
  }
}
