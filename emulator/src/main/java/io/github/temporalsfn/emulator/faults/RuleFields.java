package io.github.temporalsfn.emulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a request, by their kinds. Each method throws an {@link
 * IllegalArgumentException} that begins with the field's name if it is of another kind.
 */
record RuleFields(JsonNode object) {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  /** Refuses fields that are not among these. */
  void allow(List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new IllegalArgumentException(
                    name + ": is not known; known: " + String.join(", ", known));
              }
            });
  }

  @Nullable String text(String field) {
    return read(field, "a string", JsonNode::isTextual, JsonNode::textValue);
  }

  String requiredText(String field) {
    String value = text(field);
    if (value == null) {
      throw new IllegalArgumentException(field + ": is required");
    }
    return value;
  }

  @Nullable Integer integer(String field) {
    return read(
        field,
        "a whole number",
        node -> node.isIntegralNumber() && node.canConvertToInt(),
        JsonNode::intValue);
  }

  @Nullable Double number(String field) {
    return read(field, "a number", JsonNode::isNumber, JsonNode::doubleValue);
  }

  @Nullable Duration duration(String field) {
    String kind = "a duration such as \"PT5S\", or a number of seconds";
    try {
      return read(
          field,
          kind,
          node -> node.isTextual() || node.isNumber(),
          node -> node.isNumber() ? seconds(node) : Duration.parse(node.textValue()));
    } catch (DateTimeException | ArithmeticException e) {
      throw wrongKind(field, kind, object.path(field));
    }
  }

  private static Duration seconds(JsonNode node) {
    return Duration.ofNanos(node.decimalValue().multiply(NANOS).longValueExact());
  }

  private <T> @Nullable T read(
      String field, String kind, Predicate<JsonNode> isKind, Function<JsonNode, T> value) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!isKind.test(node)) {
      throw wrongKind(field, kind, node);
    }
    return value.apply(node);
  }

  private static IllegalArgumentException wrongKind(String field, String kind, JsonNode node) {
    return new IllegalArgumentException(field + ": must be " + kind + ", not " + node);
  }
}
