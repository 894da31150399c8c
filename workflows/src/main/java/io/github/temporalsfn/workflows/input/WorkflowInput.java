package io.github.temporalsfn.workflows.input;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the payload that a workflow was started with, past whatever data converter the worker has:
 * a converter that fails to decode would leave the workflow task failing for ever.
 */
public final class WorkflowInput {
  private static final String JSON = "json/plain";
  private static final String SAVED_BY = "savedByRunId";

  private WorkflowInput() {}

  /**
   * The one JSON object that every workflow here takes.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code InvalidRequest} for anything else
   */
  public static JsonDocument object(@Nullable RawValue input) {
    if (input == null) {
      throw InvalidInput.whole("there is none; give one JSON object");
    }
    Payload payload = input.getPayload();
    if (encoding(payload).equals("binary/null")) {
      throw InvalidInput.whole("must be one JSON object, is null");
    }
    if (!isJson(payload)) {
      throw InvalidInput.whole(
          "must be JSON (payload encoding json/plain), is of another encoding");
    }
    JsonDocument document = parse(payload);
    if (document.kind() != JsonKind.OBJECT) {
      throw InvalidInput.whole("must be one JSON object, is " + document.kind().described());
    }
    return document;
  }

  /**
   * The same for a workflow that never continues as new, and so has no use for a second argument.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code InvalidRequest} for anything else
   */
  public static JsonDocument object(@Nullable RawValue input, @Nullable RawValue second) {
    if (second != null) {
      throw twoArguments();
    }
    return object(input);
  }

  /**
   * What a run before this one handed over with continue-as-new, as a second argument.
   *
   * @throws io.temporal.failure.ApplicationFailure {@code InvalidRequest} for any other argument
   */
  public static Optional<JsonDocument> carriedState(@Nullable RawValue second) {
    if (second == null) {
      return Optional.empty();
    }
    Payload payload = second.getPayload();
    return Optional.of(payload)
        .filter(WorkflowInput::isJson)
        .flatMap(json -> JsonDocument.tryParse(json.getData().toStringUtf8()))
        .filter(WorkflowInput::isState)
        .or(
            () -> {
              throw twoArguments();
            });
  }

  private static ApplicationFailure twoArguments() {
    return InvalidInput.whole("there are two arguments; give one JSON object");
  }

  private static boolean isState(JsonDocument document) {
    return document.field(SAVED_BY).filter(by -> by.kind() == JsonKind.STRING).isPresent();
  }

  private static boolean isJson(Payload payload) {
    return encoding(payload).equals(JSON);
  }

  private static String encoding(Payload payload) {
    return payload.getMetadataOrDefault("encoding", ByteString.EMPTY).toStringUtf8();
  }

  private static JsonDocument parse(Payload payload) {
    ByteBuffer bytes = payload.getData().asReadOnlyByteBuffer();
    if (!bytes.hasRemaining()) {
      throw InvalidInput.whole("is empty; give one JSON object");
    }
    try {
      return JsonDocument.parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw InvalidInput.whole("must be JSON, is not text in UTF-8");
    } catch (JsonSyntaxException e) {
      throw InvalidInput.whole("must be JSON: " + e.getMessage());
    }
  }
}
