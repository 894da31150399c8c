package io.github.temporalsfn.emulator.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event of a status change. All keys are always there, null where there is nothing to say;
 * dates in the detail are milliseconds, the envelope's time is in whole seconds; as recorded from
 * AWS. Input and output that are too large are left out
 * (https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html).
 */
final class StatusChangeEvent {
  // Of the texts as they are escaped, together.
  private static final int MOST_BYTES = 248 * 1024;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private StatusChangeEvent() {}

  /**
   * The event.
   *
   * @param notRedrivable why a redrive cannot follow, null where it can
   * @param time when the status changed
   */
  static String of(
      UUID id, ExecutionSnapshot execution, @Nullable String notRedrivable, Instant time) {
    String[] arn = execution.executionArn().split(":", -1);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0");
    event.put("id", id.toString());
    event.put("detail-type", "Step Functions Execution Status Change");
    event.put("source", "aws.states");
    event.put("account", arn[ACCOUNT]);
    event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", arn[REGION]);
    event.putArray("resources").add(execution.executionArn());
    putDetail(event.putObject("detail"), execution, notRedrivable);
    return event.toString();
  }

  private static void putDetail(
      ObjectNode detail, ExecutionSnapshot execution, @Nullable String notRedrivable) {
    String output = execution.output();
    int outputSize = output == null ? 0 : escapedSize(output);
    boolean hasInput = escapedSize(execution.input()) + outputSize <= MOST_BYTES;
    boolean hasOutput = outputSize <= MOST_BYTES;
    detail.put("executionArn", execution.executionArn());
    detail.put("stateMachineArn", execution.stateMachineArn());
    detail.put("name", execution.name());
    detail.put("status", execution.status().name());
    put(detail, "startDate", execution.startDate());
    put(detail, "stopDate", execution.stopDate());
    detail.put("input", hasInput ? execution.input() : null);
    detail.putObject("inputDetails").put("included", hasInput);
    detail.put("output", hasOutput ? output : null);
    if (output == null) {
      detail.putNull("outputDetails");
    } else {
      detail.putObject("outputDetails").put("included", hasOutput);
    }
    detail.put("stateMachineVersionArn", execution.stateMachineVersionArn());
    detail.put("stateMachineAliasArn", execution.stateMachineAliasArn());
    detail.put("redriveCount", execution.redriveCount());
    put(detail, "redriveDate", execution.redriveDate());
    detail.put("redriveStatus", notRedrivable == null ? "REDRIVABLE" : "NOT_REDRIVABLE");
    detail.put("redriveStatusReason", notRedrivable);
    detail.put("error", execution.error());
    detail.put("cause", execution.cause());
  }

  private static void put(ObjectNode detail, String field, @Nullable Instant date) {
    detail.put(field, date == null ? null : (Long) date.toEpochMilli());
  }

  private static int escapedSize(String text) {
    // With the quotation marks around it.
    return JsonNodeFactory.instance
            .textNode(text)
            .toString()
            .getBytes(StandardCharsets.UTF_8)
            .length
        - 2;
  }
}
