package io.github.temporalsfn.emulator.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Scripts for an emulator that no program scripts. What they do is said by their input; a resource
 * ends in their name, such as {@code arn:aws:lambda:us-east-1:123456789012:function:echo}.
 *
 * <ul>
 *   <li>{@code echo} returns its input.
 *   <li>{@code fail} fails with the {@code error} and {@code cause} in its input.
 *   <li>{@code sleep} returns its input after {@code seconds}, of which there may be fractions.
 *   <li>{@code flaky} fails as {@code fail} does as often as {@code failures} says, and then
 *       returns its input. Calls with the same {@code id} count together.
 * </ul>
 */
public final class BuiltInScripts {
  private final ConcurrentMap<String, Integer> failures = new ConcurrentHashMap<>();

  private BuiltInScripts() {}

  /** A set of these scripts, to which others can be added. */
  public static TaskScripts.Builder builder() {
    BuiltInScripts scripts = new BuiltInScripts();
    return TaskScripts.builder()
        .on("echo", TaskResult::succeed)
        .on("fail", input -> fail(read(input)))
        .on("sleep", BuiltInScripts::sleep)
        .on("flaky", scripts::flaky);
  }

  private static TaskResult fail(JsonNode input) {
    return TaskResult.fail(text(input, "error"), text(input, "cause"));
  }

  private static TaskResult sleep(String input) throws InvalidJsonException {
    double seconds = read(input).path("seconds").asDouble();
    return TaskResult.after(
        Duration.ofMillis(Math.round(seconds * 1000)), TaskResult.succeed(input));
  }

  private TaskResult flaky(String input) throws InvalidJsonException {
    JsonNode parameters = read(input);
    String id = parameters.path("id").asText();
    int soFar = failures.merge(id, 1, Integer::sum) - 1;
    if (soFar < parameters.path("failures").asInt()) {
      return fail(parameters);
    }
    failures.remove(id);
    return TaskResult.succeed(input);
  }

  private static JsonNode read(String input) throws InvalidJsonException {
    return JsonText.parse(input);
  }

  private static @Nullable String text(JsonNode input, String field) {
    return input.path(field).isTextual() ? input.path(field).textValue() : null;
  }
}
