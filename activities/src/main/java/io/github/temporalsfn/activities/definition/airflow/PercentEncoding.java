package io.github.temporalsfn.activities.definition.airflow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-decoding as Python's {@code urllib.parse} does it, which Airflow uses. */
final class PercentEncoding {
  private static final int HEX = 16;

  private PercentEncoding() {}

  /** {@code unquote}: a % before anything but two hexadecimal digits stays as it is. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int high = text.charAt(i) == '%' && i + 2 < text.length() ? hex(text.charAt(i + 1)) : -1;
      int low = high < 0 ? -1 : hex(text.charAt(i + 2));
      if (low >= 0) {
        octets.write(high * HEX + low);
        i += 3;
      } else {
        String character = Character.toString(text.codePointAt(i));
        octets.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        i += character.length();
      }
    }
    return octets.toString(StandardCharsets.UTF_8);
  }

  /** {@code parse_qsl}, in which a + is a space, too. */
  static String decodedParameter(String text) {
    return decoded(text.replace('+', ' '));
  }

  // Not Character.digit: that knows the digits of other scripts.
  private static int hex(char digit) {
    return "0123456789abcdef".indexOf(Character.toLowerCase(digit));
  }
}
