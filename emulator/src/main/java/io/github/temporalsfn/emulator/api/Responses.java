package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.Revision;
import io.github.temporalsfn.emulator.store.StateMachine;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parts of answers. */
final class Responses {
  private Responses() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Adds a text, unless there is none. */
  static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null) {
      object.put(field, value);
    }
  }

  /**
   * Adds a timestamp as AWS writes it, seconds with milliseconds behind the point, unless there is
   * none.
   */
  static void put(ObjectNode object, String field, @Nullable Instant value) {
    if (value != null) {
      // As a node, so that no factory strips zeros: 1763938000.000 would become 1.763938E+9.
      object.set(field, DecimalNode.valueOf(BigDecimal.valueOf(value.toEpochMilli(), 3)));
    }
  }

  /** What all answers about one execution say: name, status, dates, input and how it ended. */
  static void putOutcome(ObjectNode object, ExecutionSnapshot snapshot) {
    object.put("name", snapshot.name());
    object.put("status", snapshot.status().name());
    put(object, "startDate", snapshot.startDate());
    put(object, "stopDate", snapshot.stopDate());
    object.put("input", snapshot.input());
    object.putObject("inputDetails").put("included", true);
    if (snapshot.output() != null) {
      object.put("output", snapshot.output());
      object.putObject("outputDetails").put("included", true);
    }
    put(object, "traceHeader", snapshot.traceHeader());
    put(object, "error", snapshot.error());
    put(object, "cause", snapshot.cause());
  }

  /** How often an execution was redriven, and when the last time. */
  static void putRedrives(ObjectNode object, ExecutionSnapshot snapshot) {
    object.put("redriveCount", snapshot.redriveCount());
    put(object, "redriveDate", snapshot.redriveDate());
  }

  /**
   * What a revision of a state machine says.
   *
   * @param includedData whether the definition is shown; without it AWS shows an empty one
   */
  static void putRevision(
      ObjectNode object, StateMachine machine, Revision revision, boolean includedData) {
    object.put("name", machine.name());
    object.put("definition", includedData ? revision.definitionText() : "{}");
    object.put("roleArn", revision.roleArn());
    object.set("loggingConfiguration", revision.logging());
    object.set("tracingConfiguration", revision.tracing());
    put(object, "revisionId", revision.id());
  }
}
