package io.github.temporalsfn.emulator.intrinsics;

import io.github.temporalsfn.emulator.json.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The arguments of a call.
 *
 * @param values JSON texts
 */
public record Arguments(List<String> values) {
  int count() {
    return values.size();
  }

  String raw(int index) {
    return values.get(index);
  }

  boolean isText(int index) {
    return raw(index).startsWith("\"");
  }

  String text(int index) {
    if (!isText(index)) {
      throw wrong(index, "a string");
    }
    return JsonText.unquote(raw(index));
  }

  List<String> array(int index) {
    List<String> elements = JsonText.elements(raw(index));
    if (elements == null) {
      throw wrong(index, "an array");
    }
    return elements;
  }

  /** A whole number; AWS rounds any other one. */
  int integer(int index) {
    try {
      return new BigDecimal(raw(index)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(index, "an integer");
    }
  }

  IllegalArgumentException wrong(int index, String expected) {
    return new IllegalArgumentException("Argument " + (index + 1) + " must be " + expected);
  }
}
