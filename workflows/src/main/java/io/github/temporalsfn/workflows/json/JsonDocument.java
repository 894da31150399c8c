package io.github.temporalsfn.workflows.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value as the text it was written in. Numbers of any size and spelling ({@code 1.10},
 * {@code 1e400}, forty digits) stay as they are, under every Jackson mapper: none gets to parse
 * them.
 *
 * <p>Two documents are equal when their texts are. {@code toString} tells kind and size, never the
 * content, so that a log line cannot leak one.
 */
@JsonSerialize(using = JsonDocumentSerializer.class)
@JsonDeserialize(using = JsonDocumentDeserializer.class)
public final class JsonDocument {
  /** {@code null}. */
  public static final JsonDocument NULL = new JsonDocument("null");

  /** <code>{}</code>. */
  public static final JsonDocument EMPTY_OBJECT = new JsonDocument("{}");

  private final String text;

  private JsonDocument(String text) {
    this.text = text;
  }

  /**
   * The document that {@code text} is, without surrounding white space.
   *
   * @throws JsonSyntaxException if the text is not exactly one JSON value
   */
  public static JsonDocument parse(String text) {
    JsonText.check(text);
    return new JsonDocument(text.strip());
  }

  /** Like {@link #parse}, empty where the text is not exactly one JSON value. */
  public static Optional<JsonDocument> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (JsonSyntaxException notJson) {
      return Optional.empty();
    }
  }

  /** A document from a value that Jackson can write: maps, lists, records, strings, numbers. */
  public static JsonDocument of(Object value) {
    return value instanceof JsonDocument document
        ? document
        : new JsonDocument(JsonText.write(value));
  }

  /** A document from free text, by the rule of {@link #unquoted}. */
  public static JsonDocument ofText(String text) {
    return of(text).unquoted();
  }

  /** A part of a text that has been checked already. */
  static JsonDocument slice(String checked) {
    return new JsonDocument(checked);
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** What it is, by its first character. */
  public JsonKind kind() {
    return JsonKind.of(text);
  }

  /**
   * The characters of a JSON string.
   *
   * @throws IllegalStateException if this is no string
   */
  public String asString() {
    return read(JsonKind.STRING, String.class);
  }

  /**
   * A JSON string whose characters spell an object or a list is that document; anything else stays
   * as it is. This is how Airflow and the AWS CLI take a state machine's input.
   */
  public JsonDocument unquoted() {
    if (kind() != JsonKind.STRING) {
      return this;
    }
    String spelt = asString().strip();
    return spelt.startsWith("{") || spelt.startsWith("[") ? tryParse(spelt).orElse(this) : this;
  }

  /**
   * The fields of a JSON object in their order, each value verbatim.
   *
   * @throws IllegalStateException if this is no object
   * @throws JsonSyntaxException if a name occurs twice
   */
  public Map<String, JsonDocument> fields() {
    require(JsonKind.OBJECT);
    return JsonText.fields(text);
  }

  /**
   * The elements of a JSON list in their order, each verbatim.
   *
   * @throws IllegalStateException if this is no list
   */
  public List<JsonDocument> elements() {
    require(JsonKind.LIST);
    return JsonText.elements(text);
  }

  /** The value of that field, empty where this is no object or has no such field. */
  public Optional<JsonDocument> field(String name) {
    try {
      return kind() == JsonKind.OBJECT ? Optional.ofNullable(fields().get(name)) : Optional.empty();
    } catch (JsonSyntaxException givenTwice) {
      return Optional.empty();
    }
  }

  /**
   * This object with one more field behind its others, which stay as they are written.
   *
   * @throws IllegalStateException if this is no object
   */
  public JsonDocument with(String name, JsonDocument value) {
    require(JsonKind.OBJECT);
    String others = text.substring(0, text.length() - 1);
    String separator = fields().isEmpty() ? "" : ",";
    return new JsonDocument(others + separator + of(name).text + ":" + value.text + "}");
  }

  /** Reads the document as a value of {@code type}, unknown fields ignored. */
  public <T> T as(Class<T> type) {
    return JsonText.read(text, type);
  }

  /** The text over several lines, two spaces a level; names, strings and numbers unchanged. */
  public String indented() {
    return JsonText.indent(text);
  }

  private <T> T read(JsonKind kind, Class<T> type) {
    require(kind);
    return JsonText.read(text, type);
  }

  private void require(JsonKind kind) {
    if (kind() != kind) {
      throw new IllegalStateException("expected " + kind.described() + ", this is " + this);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonDocument that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return kind().described() + " of " + text.length() + " characters";
  }
}
