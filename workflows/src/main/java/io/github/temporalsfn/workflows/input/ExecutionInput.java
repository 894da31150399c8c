package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;

/** The text that AWS gets as an execution's input. */
final class ExecutionInput {
  // API reference, StartExecution, input.
  private static final int MAXIMUM_BYTES = 262_144;

  private ExecutionInput() {}

  /**
   * Makes the text: an absent input is an empty object, a string may spell a document.
   *
   * @param addContext where the context goes in an object, if anywhere
   */
  static String text(InputField input, InputField addContext, JsonDocument context) {
    JsonDocument document =
        input.isPresent() ? input.document().orElseThrow().unquoted() : JsonDocument.EMPTY_OBJECT;
    if (addContext.isPresent()) {
      document = withContext(document, input, addContext, context);
    }
    int bytes = document.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAXIMUM_BYTES) {
      throw input.broken(
          "must be at most "
              + MAXIMUM_BYTES
              + " bytes of JSON, is "
              + bytes
              + (addContext.isPresent() ? " with what addContext adds" : "")
              + "; pass a reference instead, such as an S3 key");
    }
    return document.text();
  }

  private static JsonDocument withContext(
      JsonDocument document, InputField input, InputField addContext, JsonDocument context) {
    String key = addContext.string().orElseThrow();
    if (key.isEmpty()) {
      throw addContext.broken("must name a field of the input, is empty");
    }
    if (document.kind() != JsonKind.OBJECT) {
      throw input.broken(
          "must be an object where addContext is given, is " + document.kind().described());
    }
    try {
      if (document.fields().containsKey(key)) {
        throw addContext.broken("must name a field that " + input.path() + " does not have yet");
      }
    } catch (JsonSyntaxException givenTwice) {
      throw input.broken("must not have a field twice where addContext is given");
    }
    return document.with(key, context);
  }
}
