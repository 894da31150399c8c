package io.github.temporalsfn.emulator.tasks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The scripts of an emulator, by resource. */
public final class TaskScripts {
  private final Map<String, TaskScript> scripts;

  private TaskScripts(Map<String, TaskScript> scripts) {
    this.scripts = Map.copyOf(scripts);
  }

  /** No scripts: every task fails. */
  public static TaskScripts none() {
    return new TaskScripts(Map.of());
  }

  /** Starts a set of scripts. */
  public static Builder builder() {
    return new Builder();
  }

  /** Runs the script of a resource; a resource without one fails with {@code States.TaskFailed}. */
  public TaskResult run(String resource, String input) {
    TaskScript script = find(resource);
    try {
      return script.run(input);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      String type = e.getClass().getSimpleName();
      // The shape in which Lambda reports an exception.
      return TaskResult.fail(
          type,
          JsonText.print(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("errorMessage", e.getMessage())
                  .put("errorType", type)));
    }
  }

  private TaskScript find(String resource) {
    TaskScript exact = scripts.get(resource);
    if (exact != null) {
      return exact;
    }
    return scripts.entrySet().stream()
        .filter(entry -> resource.endsWith(":" + entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(
            input ->
                TaskResult.fail(
                    "States.TaskFailed",
                    "No script is registered with the emulator for the resource " + resource));
  }

  /** Collects scripts. */
  public static final class Builder {
    private final Map<String, TaskScript> scripts = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets the script of a resource.
     *
     * @param resource the ARN in the definition, or its end behind a colon: {@code ChargeCard} for
     *     {@code arn:aws:lambda:us-east-1:123456789012:function:ChargeCard}, {@code
     *     sqs:sendMessage} for {@code arn:aws:states:::sqs:sendMessage}; a full ARN wins, then the
     *     longest end
     */
    public Builder on(String resource, TaskScript script) {
      scripts.put(resource, script);
      return this;
    }

    /** The scripts so far. */
    public TaskScripts build() {
      return new TaskScripts(scripts);
    }
  }
}
