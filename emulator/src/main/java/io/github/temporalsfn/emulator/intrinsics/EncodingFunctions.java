package io.github.temporalsfn.emulator.intrinsics;

import io.github.temporalsfn.emulator.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Base64 and hashes. */
final class EncodingFunctions {
  private static final int MAX_LENGTH = 10_000;
  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private EncodingFunctions() {}

  static String encode(Arguments arguments) {
    byte[] bytes = text(arguments).getBytes(StandardCharsets.UTF_8);
    return JsonText.quote(Base64.getEncoder().encodeToString(bytes));
  }

  static String decode(Arguments arguments) {
    byte[] bytes = Base64.getDecoder().decode(text(arguments));
    return JsonText.quote(new String(bytes, StandardCharsets.UTF_8));
  }

  static String hash(Arguments arguments) {
    String data = arguments.isText(0) ? text(arguments) : JsonText.withoutSpace(arguments.raw(0));
    String algorithm = arguments.text(1);
    if (!ALGORITHMS.contains(algorithm)) {
      throw arguments.wrong(1, "one of MD5, SHA-1, SHA-256, SHA-384, SHA-512");
    }
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(data.getBytes(StandardCharsets.UTF_8));
      return JsonText.quote(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Arguments arguments) {
    String text = arguments.text(0);
    if (text.length() > MAX_LENGTH) {
      throw arguments.wrong(0, "no longer than " + MAX_LENGTH + " characters");
    }
    return text;
  }
}
