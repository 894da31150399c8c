package io.github.temporalsfn.distribution.fuzz;

import io.github.temporalsfn.workflows.input.BatchReader;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.input.WorkflowInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads arguments as the workflows do, without a workflow. */
final class WorkflowReading {
  private static final JsonDocument CONTEXT = JsonDocument.parse("{\"workflowId\":\"order-42\"}");

  private WorkflowReading() {}

  /** Why a workflow of that type refuses them; empty: it does not. */
  static Optional<ApplicationFailure> refusal(Arguments arguments) {
    try {
      read(arguments.type(), arguments.value(0), arguments.value(1));
      return Optional.empty();
    } catch (ApplicationFailure refused) {
      return Optional.of(refused);
    }
  }

  private static Object read(String type, @Nullable RawValue input, @Nullable RawValue second) {
    if (type.equals("StartExecution")) {
      return RequestReader.start(WorkflowInput.object(input, second), CONTEXT);
    }
    WorkflowInput.carriedState(second);
    JsonDocument object = WorkflowInput.object(input);
    return switch (type) {
      case "GetExecutionOutput" -> RequestReader.output(object);
      case "AwaitExecution" -> RequestReader.await(object);
      case "RedriveExecution" -> RequestReader.redrive(object);
      case "RunStateMachineBatch" -> BatchReader.read(object, CONTEXT);
      default -> RequestReader.run(object, CONTEXT);
    };
  }
}
