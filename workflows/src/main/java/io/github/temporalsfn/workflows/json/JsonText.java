package io.github.temporalsfn.workflows.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one strict parser: standard JSON only, no limits but memory, no content in its errors. */
final class JsonText {
  // Jackson's own limits (1,000 levels, 1,000 digits) are not Step Functions'.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonText() {}

  static void check(String text) {
    try (JsonParser parser = parser(text)) {
      if (parser.nextToken() == null) {
        throw new JsonSyntaxException("the text is empty");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new JsonSyntaxException("there is more text after the JSON value");
      }
    } catch (IOException e) {
      throw syntaxError(e);
    }
  }

  static Map<String, JsonDocument> fields(String text) {
    Map<String, JsonDocument> fields = new LinkedHashMap<>();
    try (JsonParser parser = parser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (fields.put(name, slice(text, parser)) != null) {
          throw new JsonSyntaxException("a field is given twice");
        }
      }
    } catch (IOException e) {
      throw syntaxError(e);
    }
    return fields;
  }

  static List<JsonDocument> elements(String text) {
    List<JsonDocument> elements = new ArrayList<>();
    try (JsonParser parser = parser(text)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(slice(text, parser));
      }
    } catch (IOException e) {
      throw syntaxError(e);
    }
    return elements;
  }

  /** The parser's current value, verbatim. */
  private static JsonDocument slice(String text, JsonParser parser) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    int end = (int) parser.currentLocation().getCharOffset();
    return JsonDocument.slice(text.substring(start, end));
  }

  static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw syntaxError(e);
    }
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a value that can be written as JSON", e);
    }
  }

  static String indent(String text) {
    StringWriter out = new StringWriter();
    try (JsonParser parser = parser(text);
        JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.setPrettyPrinter(new IndentedPrinter());
      parser.nextToken();
      copy(parser, generator);
    } catch (IOException e) {
      throw syntaxError(e);
    }
    return out.toString();
  }

  /** The current value of somebody else's parser as text, numbers as that parser spells them. */
  static String copy(JsonParser parser) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      copy(parser, generator);
    }
    return out.toString();
  }

  private static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    do {
      switch (from.currentToken()) {
        case START_OBJECT -> {
          depth++;
          to.writeStartObject();
        }
        case END_OBJECT -> {
          depth--;
          to.writeEndObject();
        }
        case START_ARRAY -> {
          depth++;
          to.writeStartArray();
        }
        case END_ARRAY -> {
          depth--;
          to.writeEndArray();
        }
        case FIELD_NAME -> to.writeFieldName(from.currentName());
        case VALUE_STRING -> to.writeString(from.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
        case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(from.getBooleanValue());
        default -> to.writeNull();
      }
    } while (depth > 0 && from.nextToken() != null);
  }

  // A char array, not a string: offsets then are plain indices into the text.
  private static JsonParser parser(String text) throws IOException {
    return FACTORY.createParser(text.toCharArray());
  }

  private static RuntimeException syntaxError(IOException e) {
    if (e instanceof MismatchedInputException unfit) {
      // Names of the record's own fields, since others are ignored.
      String field =
          unfit.getPath().stream()
              .map(part -> part.getFieldName() == null ? "[]" : part.getFieldName())
              .collect(Collectors.joining("."));
      return new JsonSyntaxException(
          (field.isEmpty() ? "the value" : "the field " + field) + " is of the wrong kind");
    }
    if (e instanceof JsonProcessingException problem) {
      // Jackson's message may quote the content; its place in the text may not.
      JsonLocation at = problem.getLocation();
      return new JsonSyntaxException(
          at == null
              ? "the text does not fit"
              : "not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
    return new UncheckedIOException(e);
  }
}
