package io.github.temporalsfn.activities.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A value of a configuration with its path. Each method returns the value, or nothing after having
 * added the problem.
 */
public record Setting(JsonNode node, String path, Problems problems) {
  private static final BigDecimal LONGEST_SECONDS = new BigDecimal(Duration.ofDays(1).toSeconds());
  private static final BigDecimal MILLISECOND = new BigDecimal("0.001");
  private static final Pattern HEADER_TEXT = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

  /**
   * The fields of an object that have a value; {@code null} means absent.
   *
   * @param known which keys it may have
   */
  public Optional<List<Map.Entry<String, Setting>>> fields(KnownKeys known) {
    if (!node.isObject()) {
      return refuse("must be an object (in TOML a table)");
    }
    return Optional.of(
        node.properties().stream()
            .filter(field -> !field.getValue().isNull())
            .map(field -> Map.entry(field.getKey(), child(known, field.getKey(), field.getValue())))
            .toList());
  }

  /** This object without some of its keys. */
  public Setting without(Collection<String> keys) {
    return node instanceof ObjectNode object
        ? new Setting(object.deepCopy().without(keys), path, problems)
        : this;
  }

  // The path of a key that is not shown ends before it.
  private Setting child(KnownKeys known, String key, JsonNode value) {
    return new Setting(value, known.isShown(key) ? Paths.child(path, key) : path, problems);
  }

  /** True or false. */
  public Optional<Boolean> flag() {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : refuse("must be true or false");
  }

  /** A whole number, however it is written. */
  public Optional<Integer> count(int least, int most) {
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
  public Optional<Duration> seconds() {
    Optional<BigDecimal> number = number();
    if (number.isEmpty()
        || number.get().signum() <= 0
        || number.get().compareTo(LONGEST_SECONDS) > 0) {
      return refuse("must be a number of seconds above 0, at most 86400 (a day)");
    }
    BigDecimal atLeastOne = number.get().max(MILLISECOND).setScale(3, RoundingMode.CEILING);
    return Optional.of(Duration.ofMillis(atLeastOne.unscaledValue().longValueExact()));
  }

  /** Text of any length. */
  public Optional<String> text() {
    return node.isTextual() ? Optional.of(node.textValue()) : refuse("must be text");
  }

  /** Text of at least one character. */
  public Optional<String> nonEmptyText() {
    return text()
        .flatMap(
            text ->
                text.isEmpty() ? refuse("is empty; leave it out, or write it") : Optional.of(text));
  }

  /** Text that fits as a whole. */
  public Optional<String> matching(Pattern pattern, String rule) {
    return node.isTextual() && pattern.matcher(node.textValue()).matches()
        ? Optional.of(node.textValue())
        : refuse(rule);
  }

  /** The elements of a list. */
  public Optional<List<Setting>> elements(int most) {
    if (!node.isArray() || node.size() > most) {
      return refuse("must be a list of at most " + most);
    }
    return Optional.of(
        IntStream.range(0, node.size())
            .mapToObj(i -> new Setting(node.path(i), path + "[" + i + "]", problems))
            .toList());
  }

  /** One of these words, in lower case; in the setting in any case. */
  public Optional<String> word(List<String> words) {
    String word = node.isTextual() ? node.textValue().toLowerCase(Locale.ROOT) : "";
    return words.contains(word)
        ? Optional.of(word)
        : refuse("must be one of " + String.join(", ", words));
  }

  /** Text that an HTTP header may carry. */
  public Optional<String> headerText(int longest) {
    String text = node.isTextual() ? node.textValue() : "";
    return text.length() <= longest && HEADER_TEXT.matcher(text).matches()
        ? Optional.of(text)
        : refuse(
            "must be text of 1 to "
                + longest
                + " printable ASCII characters, without a space at its ends: it becomes part of an"
                + " HTTP header");
  }

  /** Adds the problem; nothing is left of the setting. */
  public <T> Optional<T> refuse(String rule) {
    problems.add(path, rule);
    return Optional.empty();
  }

  /** Adds a warning. */
  public void warn(String rule) {
    problems.warn(path, rule);
  }

  // TOML has infinity and "not a number", which are no numbers here.
  private Optional<BigDecimal> number() {
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? Optional.of(node.decimalValue())
        : Optional.empty();
  }

  /** Never the value: it may be a secret. */
  @Override
  public String toString() {
    return "Setting[" + path + "]";
  }
}
