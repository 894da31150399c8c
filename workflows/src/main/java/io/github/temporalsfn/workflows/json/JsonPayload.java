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
}
