package io.github.temporalsfn.activities.start;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.temporalsfn.activities.hash.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A digest of a JSON document's value: equal for documents that differ in white space, order of
 * fields and spelling only.
 *
 * <p>Each value has a digest, made of those of its parts. That needs no tree and no recursion, so a
 * document of 262,144 brackets, which AWS takes, is no danger.
 */
record JsonDigest(ByteBuffer value) {
  // AWS's only limit is the size of the text; Jackson's own would refuse what AWS takes.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** The digest of a text; empty where it is not exactly one JSON value. */
  static Optional<JsonDigest> of(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      Optional<ByteBuffer> value = read(parser);
      return value.map(JsonDigest::new);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<ByteBuffer> read(JsonParser parser) throws IOException {
    Deque<JsonContainer> open = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      ByteBuffer finished;
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          open.push(new JsonContainer(token == JsonToken.START_OBJECT));
          continue;
        }
        case FIELD_NAME -> {
          open.element().name(parser.currentName());
          continue;
        }
        case END_OBJECT, END_ARRAY -> finished = open.pop().digest();
        default -> finished = scalar(token, parser);
      }
      if (open.isEmpty()) {
        return parser.nextToken() == null ? Optional.of(finished) : Optional.empty();
      }
      open.element().add(finished);
    }
    return Optional.empty();
  }

  private static ByteBuffer scalar(JsonToken token, JsonParser parser) throws IOException {
    return switch (token) {
      case VALUE_STRING -> digest("string", parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          digest("number", JsonNumber.of(parser.getText()).toString());
      default -> digest("constant", token.asString());
    };
  }

  // UTF-16, unlike UTF-8, keeps the lone surrogates that "\ud800" spells.
  private static ByteBuffer digest(String kind, String text) {
    MessageDigest sha256 = Sha256.digest();
    sha256.update(kind.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < text.length(); i++) {
      sha256.update((byte) (text.charAt(i) >> 8));
      sha256.update((byte) text.charAt(i));
    }
    return ByteBuffer.wrap(sha256.digest());
  }
}
