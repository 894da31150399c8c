package io.github.temporalsfn.starter;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Map;

/** Ends as the name of the state machine says. */
public final class FakeRunImpl implements FakeRun {
  static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:m:order-42";

  private boolean finished;

  @Override
  public RawValue run(RawValue raw) {
    Map<String, JsonDocument> input =
        JsonDocument.parse(raw.getPayload().getData().toStringUtf8()).fields();
    String arn = input.getOrDefault("stateMachineArn", JsonDocument.NULL).asString();
    String machine = arn.substring(arn.lastIndexOf(':') + 1);
    if (machine.startsWith("fails-")) {
      String type = machine.substring("fails-".length());
      throw ApplicationFailure.newNonRetryableFailure(
          "it is a " + type, type, json("{\"n\":1.10}"));
    }
    if (machine.equals("waits")) {
      waitUntilFinished();
    }
    if (machine.equals("unreadable")) {
      return new RawValue(
          Payload.newBuilder()
              .putMetadata("encoding", ByteString.copyFromUtf8("binary/encrypted"))
              .build());
    }
    return json("{\"status\":\"SUCCEEDED\",\n \"received\":" + raw(raw) + "}");
  }

  private void waitUntilFinished() {
    try {
      Workflow.await(() -> finished);
    } catch (CanceledFailure e) {
      Workflow.upsertMemo(
          Map.of(
              "stepFunctions",
              Map.of("executionArn", EXECUTION, "status", "ABORTED", "redriveCount", 0)));
      throw e;
    }
    // Time for the last status to be seen.
    Workflow.sleep(Duration.ofMillis(1));
  }

  @Override
  public RawValue status() {
    return json(
        "{\"executionArn\":\""
            + EXECUTION
            + "\",\"status\":\"RUNNING\",\"redriveCount\":0,\"attached\":false,\"polls\":1.0e0,"
            + "\"watched\":false}");
  }

  @Override
  public void finish() {
    finished = true;
  }

  private static String raw(RawValue value) {
    return value.getPayload().getData().toStringUtf8();
  }

  private static RawValue json(String text) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8(text))
            .build());
  }
}
