package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonKind;
import io.temporal.failure.ApplicationFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One field of an input and the kinds it can be read as. A JSON null counts as absent. */
final class InputField {
  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(36_500L * 86_400);
  private static final String DURATION =
      "must be a duration: ISO-8601 text such as \"PT30S\", or a number of seconds";

  private final String path;
  private final @Nullable JsonDocument value;

  InputField(String path, @Nullable JsonDocument value) {
    this.path = path;
    this.value = value;
  }

  /** The field's name as the caller spelt it, with the object it is in. */
  String path() {
    return path;
  }

  boolean isPresent() {
    return value != null && value.kind() != JsonKind.NULL;
  }

  /** The value as it is; a JSON null is one. */
  Optional<JsonDocument> document() {
    return Optional.ofNullable(value);
  }

  Optional<JsonDocument> object() {
    return of(JsonKind.OBJECT);
  }

  Optional<String> string() {
    return of(JsonKind.STRING).map(JsonDocument::asString);
  }

  /** The elements of a list, named by their places: {@code items[3]}. */
  Optional<List<InputField>> list() {
    return of(JsonKind.LIST)
        .map(
            list -> {
              List<JsonDocument> elements = list.elements();
              return IntStream.range(0, elements.size())
                  .mapToObj(place -> new InputField(path + "[" + place + "]", elements.get(place)))
                  .toList();
            });
  }

  /** A list of strings; absent: empty. */
  List<String> strings() {
    return of(JsonKind.LIST).map(list -> list.as(JsonDocument[].class)).stream()
        .flatMap(Arrays::stream)
        .map(
            element -> {
              if (element.kind() != JsonKind.STRING) {
                throw broken("must be a list of strings, has " + element.kind().described());
              }
              return element.asString();
            })
        .toList();
  }

  Optional<Boolean> bool() {
    return of(JsonKind.BOOLEAN).map(document -> document.text().equals("true"));
  }

  /** A whole number of at least {@code minimum}. */
  Optional<Integer> integer(int minimum) {
    return of(JsonKind.NUMBER)
        .map(
            document -> {
              try {
                int number = Integer.parseInt(document.text());
                if (number >= minimum) {
                  return number;
                }
              } catch (NumberFormatException tooLargeOrNotWhole) {
                // refused below
              }
              throw broken("must be a whole number from " + minimum + " to " + Integer.MAX_VALUE);
            });
  }

  /** A number from {@code minimum} to {@code maximum}. */
  Optional<Double> decimal(double minimum, double maximum) {
    return of(JsonKind.NUMBER)
        .map(
            document -> {
              double number = Double.parseDouble(document.text());
              if (number >= minimum && number <= maximum) {
                return number;
              }
              throw broken("must be a number from " + minimum + " to " + maximum);
            });
  }

  /** A duration of at least a millisecond and at most a hundred years. */
  Optional<Duration> duration() {
    if (!isPresent()) {
      return Optional.empty();
    }
    Duration duration =
        switch (require().kind()) {
          case STRING -> parseDuration(require().asString());
          case NUMBER -> seconds(require().text());
          default -> throw broken(DURATION + ", is " + require().kind().described());
        };
    if (duration.compareTo(Duration.ofMillis(1)) < 0) {
      throw broken("must be longer than zero");
    }
    if (duration.compareTo(Duration.ofSeconds(LONGEST_SECONDS.longValue())) > 0) {
      throw broken("must be at most 36500 days");
    }
    return Optional.of(duration);
  }

  /** One of an enum's names. */
  <E extends Enum<E>> Optional<E> choice(Class<E> type) {
    return string()
        .map(
            name ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            broken(
                                "must be one of "
                                    + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
  }

  /** Refuses this field and {@code other} together. */
  void excludes(InputField other) {
    if (isPresent() && other.isPresent()) {
      throw broken("and " + other.path + " mean the same; give only one");
    }
  }

  /** Refuses a value if there is one. */
  void refuse(String reason) {
    if (isPresent()) {
      throw broken(reason);
    }
  }

  ApplicationFailure broken(String rule) {
    return InvalidInput.field(path, rule);
  }

  private Optional<JsonDocument> of(JsonKind kind) {
    if (!isPresent()) {
      return Optional.empty();
    }
    if (require().kind() != kind) {
      throw broken("must be " + kind.described() + ", is " + require().kind().described());
    }
    return Optional.of(require());
  }

  private JsonDocument require() {
    if (value == null) {
      throw broken("is required");
    }
    return value;
  }

  private Duration parseDuration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw broken(DURATION + ", is another string");
    }
  }

  private Duration seconds(String text) {
    try {
      BigDecimal seconds = new BigDecimal(text);
      // Compared before it is scaled: 1e999999999 would fill the memory.
      if (seconds.compareTo(LONGEST_SECONDS) > 0) {
        throw broken("must be at most 36500 days");
      }
      if (seconds.signum() <= 0) {
        return Duration.ZERO;
      }
      return Duration.ofMillis((long) (seconds.doubleValue() * 1000));
    } catch (NumberFormatException exponentOutOfRange) {
      throw broken(DURATION);
    }
  }
}
