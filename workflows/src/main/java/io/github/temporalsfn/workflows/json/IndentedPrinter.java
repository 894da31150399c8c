package io.github.temporalsfn.workflows.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Two spaces a level, {@code "name": value}, empty objects and lists on one line. */
final class IndentedPrinter extends DefaultPrettyPrinter {
  IndentedPrinter() {
    DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
    _objectIndenter = twoSpaces;
    _arrayIndenter = twoSpaces;
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(": ");
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    _nesting--;
    if (entries > 0) {
      _objectIndenter.writeIndentation(out, _nesting);
    }
    out.writeRaw('}');
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) throws IOException {
    _nesting--;
    if (values > 0) {
      _arrayIndenter.writeIndentation(out, _nesting);
    }
    out.writeRaw(']');
  }
}
