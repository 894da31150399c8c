package io.github.temporalsfn.emulator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON as text. Documents are never parsed into numbers and printed again: {@code 1.10} and {@code
 * 1e400} have to come out as they went in.
 */
public final class JsonText {
  // Jackson's own limits (nesting 1,000, numbers of 1,000 characters) are tighter than AWS's one
  // limit, the size of a document.
  private static final StreamReadConstraints UNLIMITED =
      StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(UNLIMITED).build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final ObjectMapper NUMBERS_AS_THEY_ARE =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** AWS's limit for a document that goes from state to state. */
  public static final int MAX_DOCUMENT_BYTES = 262_144;

  private JsonText() {}

  /** Checks that the text is exactly one JSON document, of any type. */
  public static void validate(String text) throws InvalidJsonException {
    int documents = 0;
    int depth = 0;
    try (JsonParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0) {
          documents++;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        // An end token closes the document that its start token opened.
        if (depth == 0 && token.isStructEnd()) {
          continue;
        }
        if (documents > 1) {
          throw new InvalidJsonException("Unexpected content after the JSON document");
        }
      }
    } catch (JsonProcessingException e) {
      throw new InvalidJsonException(e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (documents == 0) {
      throw new InvalidJsonException("No content");
    }
  }

  /** Parses a text into a tree, for definitions and requests, whose numbers are not handed on. */
  public static JsonNode parse(String text) throws InvalidJsonException {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new InvalidJsonException("No content");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new InvalidJsonException(e.getOriginalMessage());
    }
  }

  /** Prints a tree. */
  public static String print(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JSON string, quoted and escaped. */
  public static String quote(String value) {
    return TextNode.valueOf(value).toString();
  }

  /** The value of a JSON string that is known to be one. */
  public static String unquote(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw.substring(1, raw.length() - 1);
    }
    try {
      return MAPPER.readValue(raw, String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON string", e);
    }
  }

  /** The same document without the white space between its tokens. */
  public static String withoutSpace(String document) {
    StringBuilder text = new StringBuilder(document.length());
    boolean inString = false;
    for (int i = 0; i < document.length(); i++) {
      char c = document.charAt(i);
      if (inString && c == '\\') {
        text.append(c);
        c = document.charAt(++i);
      } else if (c == '"') {
        inString = !inString;
      }
      if (inString || !JsonScanner.isSpace(c)) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Whether two documents are equal as values: {@code 1.0} is {@code 1}. */
  public static boolean isSameValue(String left, String right) {
    try {
      JsonNode node = NUMBERS_AS_THEY_ARE.readTree(left);
      return node.equals(JsonText::compareNumbers, NUMBERS_AS_THEY_ARE.readTree(right));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static int compareNumbers(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber()
        ? left.decimalValue().compareTo(right.decimalValue())
        : left.equals(right) ? 0 : 1;
  }

  /** The texts of an array's elements; null if the text is not an array. */
  public static @Nullable List<String> elements(String text) {
    JsonScanner scanner = new JsonScanner(text);
    JsonScanner.Span root = scanner.root();
    return scanner.isArray(root)
        ? scanner.elements(root).stream().map(scanner::slice).toList()
        : null;
  }

  /** The names of an object's members in their order, a repeated one each time. */
  public static List<String> memberNames(String object) {
    JsonScanner scanner = new JsonScanner(object);
    return scanner.members(scanner.root()).stream().map(JsonScanner.Member::name).toList();
  }

  /** The size by which AWS limits documents. */
  public static int utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    return length;
  }
}
