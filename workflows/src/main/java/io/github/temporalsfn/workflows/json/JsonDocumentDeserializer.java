package io.github.temporalsfn.workflows.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Copies a value token by token: a JSON null is a document, an absent field is none. */
final class JsonDocumentDeserializer extends StdDeserializer<JsonDocument> {
  JsonDocumentDeserializer() {
    super(JsonDocument.class);
  }

  @Override
  public JsonDocument deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return JsonDocument.slice(JsonText.copy(parser));
  }

  @Override
  public JsonDocument getNullValue(DeserializationContext context) {
    return JsonDocument.NULL;
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
