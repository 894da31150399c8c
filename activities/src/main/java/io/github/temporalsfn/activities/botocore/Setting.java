package io.github.temporalsfn.activities.botocore;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of a configuration with its path. Each method returns the value, or nothing after having
 * added the problem.
 */
record Setting(JsonNode node, String path, Problems problems) {
  private static final BigDecimal LONGEST_SECONDS = new BigDecimal(Duration.ofDays(1).toSeconds());
  private static final BigDecimal MILLISECOND = new BigDecimal("0.001");
  private static final Pattern HEADER_TEXT = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

  /**
   * The fields of an object that have a value; {@code null} means absent.
   *
   * @param known which keys it may have
   */
  Optional<List<Map.Entry<String, Setting>>> fields(KnownKeys known) {
    if (!node.isObject()) {
      return refuse("must be an object (in TOML a table)");
    }
    return Optional.of(
        node.properties().stream()
            .filter(field -> !field.getValue().isNull())
            .map(field -> Map.entry(field.getKey(), child(known, field.getKey(), field.getValue())))
            .toList());
  }

  // The path of a key that is not shown ends before it.
  private Setting child(KnownKeys known, String key, JsonNode value) {
    return new Setting(value, known.isShown(key) ? Paths.child(path, key) : path, problems);
  }

  Optional<Boolean> flag() {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : refuse("must be true or false");
  }

  /** A whole number, however it is written. */
  Optional<Integer> count(int least, int most) {
    Optional<BigDecimal> number = number();
    if (number.isEmpty()
        || number.get().compareTo(BigDecimal.valueOf(least)) < 0
        || number.get().compareTo(BigDecimal.valueOf(most)) > 0
        || number.get().stripTrailingZeros().scale() > 0) {
      return refuse("must be a whole number from " + least + " to " + most);
    }
    return Optional.of(number.get().intValueExact());
  }

  /** Seconds, rounded up to milliseconds: zero would mean "for ever" to an HTTP client. */
  Optional<Duration> seconds() {
    Optional<BigDecimal> number = number();
    if (number.isEmpty()
        || number.get().signum() <= 0
        || number.get().compareTo(LONGEST_SECONDS) > 0) {
      return refuse("must be a number of seconds above 0, at most 86400 (a day)");
    }
    BigDecimal atLeastOne = number.get().max(MILLISECOND).setScale(3, RoundingMode.CEILING);
    return Optional.of(Duration.ofMillis(atLeastOne.unscaledValue().longValueExact()));
  }

  Optional<String> text() {
    return node.isTextual() ? Optional.of(node.textValue()) : refuse("must be text");
  }

  /** One of these words, in lower case; in the setting in any case. */
  Optional<String> word(List<String> words) {
    String word = node.isTextual() ? node.textValue().toLowerCase(Locale.ROOT) : "";
    return words.contains(word)
        ? Optional.of(word)
        : refuse("must be one of " + String.join(", ", words));
  }

  /** Text that an HTTP header may carry. */
  Optional<String> headerText(int longest) {
    String text = node.isTextual() ? node.textValue() : "";
    return text.length() <= longest && HEADER_TEXT.matcher(text).matches()
        ? Optional.of(text)
        : refuse(
            "must be text of 1 to "
                + longest
                + " printable ASCII characters, without a space at its ends: it becomes part of an"
                + " HTTP header");
  }

  <T> Optional<T> refuse(String rule) {
    problems.add(path, rule);
    return Optional.empty();
  }

  // TOML has infinity and "not a number", which are no numbers here.
  private Optional<BigDecimal> number() {
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? Optional.of(node.decimalValue())
        : Optional.empty();
  }
}
