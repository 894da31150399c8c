package io.github.temporalsfn.emulator.choice;

import io.github.temporalsfn.emulator.json.JsonText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The kinds of values that rules compare, and how to read them from a JSON text. */
enum ValueKind {
  STRING("String") {
    @Override
    boolean isKindOf(String raw) {
      return string(raw) != null;
    }

    @Override
    OptionalInt compare(String left, String right) {
      return compareValues(string(left), string(right));
    }
  },
  NUMERIC("Numeric") {
    @Override
    boolean isKindOf(String raw) {
      return number(raw) != null;
    }

    @Override
    OptionalInt compare(String left, String right) {
      return compareValues(number(left), number(right));
    }
  },
  BOOLEAN("Boolean") {
    @Override
    boolean isKindOf(String raw) {
      return bool(raw) != null;
    }

    @Override
    OptionalInt compare(String left, String right) {
      return compareValues(bool(left), bool(right));
    }
  },
  TIMESTAMP("Timestamp") {
    @Override
    boolean isKindOf(String raw) {
      return timestamp(raw) != null;
    }

    @Override
    OptionalInt compare(String left, String right) {
      return compareValues(timestamp(left), timestamp(right));
    }
  };

  /** What operators on this kind begin with. */
  final String prefix;

  ValueKind(String prefix) {
    this.prefix = prefix;
  }

  abstract boolean isKindOf(String raw);

  /** Empty where one of the two is of another kind: no operator matches then. */
  abstract OptionalInt compare(String left, String right);

  static @Nullable String string(String raw) {
    return raw.startsWith("\"") ? JsonText.unquote(raw) : null;
  }

  private static @Nullable BigDecimal number(String raw) {
    char first = raw.charAt(0);
    return first == '-' || (first >= '0' && first <= '9') ? new BigDecimal(raw) : null;
  }

  private static @Nullable Boolean bool(String raw) {
    return raw.equals("true") ? Boolean.TRUE : raw.equals("false") ? Boolean.FALSE : null;
  }

  private static @Nullable Instant timestamp(String raw) {
    String text = string(raw);
    return text == null ? null : Timestamps.parse(text);
  }

  private static <T extends Comparable<? super T>> OptionalInt compareValues(
      @Nullable T left, @Nullable T right) {
    return left == null || right == null
        ? OptionalInt.empty()
        : OptionalInt.of(left.compareTo(right));
  }
}
