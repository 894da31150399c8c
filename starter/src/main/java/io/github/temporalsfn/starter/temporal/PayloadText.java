package io.github.temporalsfn.starter.temporal;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON in payloads as the workflow wrote it: no mapper here gets to change a number. */
public final class PayloadText {
  private PayloadText() {}

  /**
   * The document in a payload; JSON null where there is none.
   *
   * @throws CommandFailure if the payload is no JSON, such as one that is encrypted
   */
  public static JsonDocument json(@Nullable RawValue value) {
    return value == null ? JsonDocument.NULL : json(value.getPayload());
  }

  /** Likewise. */
  public static JsonDocument json(Payload payload) {
    String encoding = payload.getMetadataOrDefault("encoding", ByteString.EMPTY).toStringUtf8();
    if (encoding.equals("binary/null")) {
      return JsonDocument.NULL;
    }
    try {
      if (encoding.startsWith("json/")) {
        return JsonDocument.parse(payload.getData().toStringUtf8());
      }
    } catch (JsonSyntaxException e) {
      // Reported like any other encoding that is not what it says.
    }
    throw CommandFailure.badUsage(
        "the answer has the encoding \""
            + encoding
            + "\", and this program has no codec for it; name its class in"
            + " TEMPORAL_SFN_PAYLOAD_CODEC, or use `temporal workflow show --codec-endpoint`");
  }

  /** What a failure says beyond its message; empty where there is nothing. */
  public static Optional<JsonDocument> details(ApplicationFailure failure) {
    return failure.getDetails().getSize() == 0
        ? Optional.empty()
        : Optional.of(json(failure.getDetails().get(RawValue.class)));
  }
}
