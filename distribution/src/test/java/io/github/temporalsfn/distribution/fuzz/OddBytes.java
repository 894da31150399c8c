package io.github.temporalsfn.distribution.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A text as bytes that are cut, changed, added or in another encoding, once in a while. */
final class OddBytes {
  private static final List<Charset> OTHERS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.US_ASCII);

  private static final List<String> TAILS =
      List.of("}", "{}", " \n\t", ",", "\0", "garbage", "//", "\ufeff", "]]]]");

  private OddBytes() {}

  /** In four of five cases the text as it is. */
  static byte[] of(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(5) > 0 ? bytes : changed(text, bytes, random);
  }

  private static byte[] changed(String text, byte[] bytes, Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> flipped(bytes, random);
      case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> text.getBytes(OddJson.of(OTHERS, random));
      case 4 -> (text + OddJson.of(TAILS, random)).getBytes(StandardCharsets.UTF_8);
      case 5 -> invalid(bytes, random);
      default -> random(random);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  /** A surrogate on its own, which no UTF-8 has, in the middle. */
  private static byte[] invalid(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    byte[] invalid = new byte[bytes.length + 3];
    System.arraycopy(bytes, 0, invalid, 0, at);
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, invalid, at, 3);
    System.arraycopy(bytes, at, invalid, at + 3, bytes.length - at);
    return invalid;
  }

  /** Nothing but chance. */
  static byte[] random(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }
}
