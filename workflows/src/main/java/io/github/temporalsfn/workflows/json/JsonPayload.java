package io.github.temporalsfn.workflows.json;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.RawValue;

/**
 * Values as Temporal payloads of JSON, written here and not by the worker's data converter, so that
 * field names and numbers are the same under every converter. A payload codec still applies.
 */
public final class JsonPayload {
  private JsonPayload() {}

  /** The payload of a record, or of anything else that Jackson writes. */
  public static RawValue of(Object value) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8(JsonDocument.of(value).text()))
            .build());
  }

  /**
   * Reads such a payload as a record; unknown fields are ignored, a JSON null is {@code null}.
   *
   * @throws JsonSyntaxException if it is of another encoding, or does not fit
   */
  public static <T> T read(RawValue value, Class<T> type) {
    Payload payload = value.getPayload();
    String encoding = payload.getMetadataOrDefault("encoding", ByteString.EMPTY).toStringUtf8();
    if (!encoding.equals("json/plain")) {
      throw new JsonSyntaxException("the payload is not JSON (encoding json/plain)");
    }
    return JsonText.read(payload.getData().toStringUtf8(), type);
  }
}
