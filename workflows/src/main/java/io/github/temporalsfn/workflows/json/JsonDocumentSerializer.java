package io.github.temporalsfn.workflows.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a document's text as it is, into whatever the caller's mapper writes. */
final class JsonDocumentSerializer extends StdSerializer<JsonDocument> {
  JsonDocumentSerializer() {
    super(JsonDocument.class);
  }

  @Override
  public void serialize(JsonDocument value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeRawValue(value.text());
  }
}
