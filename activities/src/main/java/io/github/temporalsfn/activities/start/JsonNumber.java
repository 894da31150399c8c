package io.github.temporalsfn.activities.start;

import java.math.BigInteger;

/**
 * A JSON number's value without computing it, so that {@code 1e999999999} takes no gigabyte: its
 * sign, its digits without zeros at either end, and the power of ten of the last of them.
 */
record JsonNumber(boolean negative, String digits, BigInteger exponent) {
  private static final JsonNumber ZERO = new JsonNumber(false, "", BigInteger.ZERO);

  /** The value that a literal of JSON's grammar spells. */
  static JsonNumber of(String literal) {
    boolean negative = literal.startsWith("-");
    int exponentAt = indexOfExponent(literal);
    String mantissa = literal.substring(negative ? 1 : 0, exponentAt);
    int point = mantissa.indexOf('.');
    int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
    String all = mantissa.replace(".", "");
    String digits = withoutTrailingZeros(withoutLeadingZeros(all));
    if (digits.isEmpty()) {
      return ZERO;
    }
    int trailingZeros = all.length() - withoutTrailingZeros(all).length();
    BigInteger exponent =
        exponentAt == literal.length()
            ? BigInteger.ZERO
            : new BigInteger(literal.substring(exponentAt + 1));
    return new JsonNumber(
        negative, digits, exponent.add(BigInteger.valueOf((long) trailingZeros - decimals)));
  }

  private static int indexOfExponent(String literal) {
    int at = literal.indexOf('e');
    int upper = literal.indexOf('E');
    int found = Math.max(at, upper);
    return found < 0 ? literal.length() : found;
  }

  private static String withoutLeadingZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static String withoutTrailingZeros(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }
}
