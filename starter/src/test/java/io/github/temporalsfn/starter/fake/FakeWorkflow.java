package io.github.temporalsfn.starter.fake;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends as the name of the state machine says. */
public abstract class FakeWorkflow {
  public static final String EXECUTION =
      "arn:aws:states:us-east-1:123456789012:execution:m:order-42";

  private boolean finished;
  private @Nullable StopScript stop;

  /** Runs for a state machine, or for an execution of one. */
  RawValue end(RawValue raw, String succeeded) {
    String machine = machine(raw);
    stop = new StopScript(machine);
    if (machine.startsWith("fails-")) {
      String type = machine.substring("fails-".length());
      throw ApplicationFailure.newNonRetryableFailure(
          "it is a " + type, type, json("{\"n\":1.10,\"executionArn\":\"" + EXECUTION + "\"}"));
    }
    if (machine.matches("waits|limited|unstarted|(ends|closes|slowly|unstoppable)-.*")) {
      waitUntilFinished(stop);
    }
    switch (machine) {
      case "refused" ->
          throw ApplicationFailure.newNonRetryableFailure("no such field", "InvalidRequest");
      case "returns-FAILED" -> {
        return json("{\"status\":\"FAILED\"}");
      }
      case "echo" -> {
        return json(
            "{\"status\":\"SUCCEEDED\",\n \"output\":"
                + raw.getPayload().getData().toStringUtf8()
                + "}");
      }
      case "unreadable" -> {
        return new RawValue(
            Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("binary/encrypted"))
                .build());
      }
      default -> {}
    }
    return json(succeeded.replace("RECEIVED", raw.getPayload().getData().toStringUtf8()));
  }

  private static String machine(RawValue raw) {
    Map<String, JsonDocument> input =
        JsonDocument.parse(raw.getPayload().getData().toStringUtf8()).fields();
    String field = input.containsKey("executionArn") ? "executionArn" : "stateMachineArn";
    return input.getOrDefault(field, JsonDocument.NULL).asString().split(":", -1)[6];
  }

  private void waitUntilFinished(StopScript script) {
    try {
      Workflow.await(() -> finished || script.asked());
    } catch (CanceledFailure e) {
      Workflow.upsertMemo(Map.of("stepFunctions", json(script.afterCancel().text())));
      throw e;
    }
    if (script.asked()) {
      script.end();
    }
    // Time for the last status to be seen.
    Workflow.sleep(Duration.ofMillis(1));
  }

  public RawValue stop() {
    return json(Objects.requireNonNull(stop).answer().text());
  }

  public RawValue refresh() {
    return json(
        "{\"executionArn\":\""
            + EXECUTION
            + "\",\"status\":\"RUNNING\",\"polls\":2.0e0,"
            + "\"runningStates\":[\"ChargeCard\",\"PackOrder\"]}");
  }

  public RawValue status() {
    return json(
        "{\"executionArn\":\""
            + EXECUTION
            + "\",\"status\":\"RUNNING\",\"redriveCount\":0,\"attached\":false,\"polls\":1.0e0,"
            + "\"watched\":false}");
  }

  public void finish() {
    finished = true;
  }

  private static RawValue json(String text) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8(text))
            .build());
  }

  /** RunStateMachine. */
  public static final class Run extends FakeWorkflow implements FakeRun {
    @Override
    public RawValue run(RawValue input) {
      return end(input, "{\"status\":\"SUCCEEDED\",\n \"received\":RECEIVED}");
    }
  }

  /** RunStateMachine of an earlier version. */
  public static final class OldRun extends FakeWorkflow implements FakeOldRun {
    @Override
    public RawValue run(RawValue input) {
      return end(input, "{}");
    }
  }

  /** RedriveExecution. */
  public static final class Redrive extends FakeWorkflow implements FakeRedrive {
    @Override
    public RawValue run(RawValue input) {
      return end(input, "{\"status\":\"SUCCEEDED\",\"redriveCount\":1,\"received\":RECEIVED}");
    }
  }

  /** StartExecution. */
  public static final class Start extends FakeWorkflow implements FakeStart {
    @Override
    public RawValue run(RawValue input) {
      return end(input, "{\"executionArn\":\"" + EXECUTION + "\",\"received\":RECEIVED}");
    }
  }

  /** AwaitExecution. */
  public static final class Await extends FakeWorkflow implements FakeAwait {
    @Override
    public RawValue run(RawValue input) {
      return end(input, "{\"status\":\"SUCCEEDED\",\"received\":RECEIVED}");
    }
  }

  /** GetExecutionOutput. */
  public static final class Output extends FakeWorkflow implements FakeOutput {
    @Override
    public RawValue run(RawValue input) {
      return end(input, "{\"status\":\"FAILED\",\"n\":1.10,\"big\":1e400,\"received\":RECEIVED}");
    }
  }
}
