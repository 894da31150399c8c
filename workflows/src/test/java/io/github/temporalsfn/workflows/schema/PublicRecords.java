package io.github.temporalsfn.workflows.schema;

import io.github.temporalsfn.workflows.AwaitExecutionInput;
import io.github.temporalsfn.workflows.BatchProgress;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.GetExecutionOutputInput;
import io.github.temporalsfn.workflows.RedriveExecutionInput;
import io.github.temporalsfn.workflows.RunStateMachineBatchInput;
import io.github.temporalsfn.workflows.RunStateMachineBatchResult;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.StartExecutionInput;
import io.github.temporalsfn.workflows.StartExecutionResult;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records that other languages see, and the files of their schemas. */
final class PublicRecords {
  static final Path SCHEMAS = Path.of("../docs/schemas");

  static final List<Class<? extends Record>> WORKFLOW_INPUTS =
      List.of(
          RunStateMachineInput.class,
          StartExecutionInput.class,
          AwaitExecutionInput.class,
          GetExecutionOutputInput.class,
          RedriveExecutionInput.class,
          RunStateMachineBatchInput.class);

  private static final List<Class<? extends Record>> WORKFLOW_RESULTS =
      List.of(
          ExecutionResult.class,
          StartExecutionResult.class,
          ExecutionProgress.class,
          RunStateMachineBatchResult.class,
          BatchProgress.class);

  private PublicRecords() {}

  /** The methods of the activities; their types begin with a capital. */
  static List<Method> activities() {
    return Arrays.stream(StepFunctionsActivities.class.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .toList();
  }

  /** The text of every schema, by its path under {@link #SCHEMAS}. */
  static Map<String, String> generated() {
    Map<String, String> schemas = new TreeMap<>();
    WORKFLOW_INPUTS.forEach(
        type -> schemas.put(file(type), text(type, RecordSchema.Role.WORKFLOW_INPUT)));
    WORKFLOW_RESULTS.forEach(type -> schemas.put(file(type), text(type, RecordSchema.Role.RESULT)));
    for (Method activity : activities()) {
      Class<? extends Record> argument = activity.getParameterTypes()[0].asSubclass(Record.class);
      Class<? extends Record> result = activity.getReturnType().asSubclass(Record.class);
      schemas.put(
          "activities/" + file(argument), text(argument, RecordSchema.Role.ACTIVITY_ARGUMENT));
      schemas.put("activities/" + file(result), text(result, RecordSchema.Role.RESULT));
    }
    return schemas;
  }

  /** The committed schema of a record. */
  static CommittedSchema committed(String record) {
    Path file = SCHEMAS.resolve(record + ".json");
    Path ofActivity = SCHEMAS.resolve("activities").resolve(record + ".json");
    try {
      return CommittedSchema.parse(Files.readString(Files.exists(file) ? file : ofActivity));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(Class<?> type) {
    return type.getSimpleName() + ".json";
  }

  private static String text(Class<? extends Record> type, RecordSchema.Role role) {
    return JsonDocument.of(RecordSchema.of(type, role)).indented() + "\n";
  }
}
