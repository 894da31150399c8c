package io.github.temporalsfn.distribution.connection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that stand for secrets: where one turns up, a secret would. */
final class Canaries {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 40;
  // A secret that is cut is still recognised.
  private static final int TELLING = 12;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, List<Pattern>> signs = new LinkedHashMap<>();

  /**
   * A new one that looks like AWS's secret keys.
   *
   * @param secret what it stands for
   */
  String of(String secret) {
    String canary =
        IntStream.range(0, LENGTH)
            .mapToObj(i -> CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
            .map(String::valueOf)
            .collect(Collectors.joining());
    watch(secret, canary);
    return canary;
  }

  /** A new one that is a code of six digits. */
  String code(String secret) {
    String canary = Integer.toString(100_000 + random.nextInt(900_000));
    // Not as a part of a hash, a UUID or a point in time.
    signs.put(secret, List.of(Pattern.compile("(?<![0-9A-Za-z.])" + canary + "(?![0-9A-Za-z])")));
    return canary;
  }

  /** Takes a text that was made elsewhere for one. */
  void watch(String secret, String text) {
    List<Pattern> found = new ArrayList<>();
    found.add(literal(text.substring(0, TELLING)));
    found.add(literal(text.substring(text.length() - TELLING)));
    for (int before = 0; before < 3; before++) {
      found.add(literal(inBase64(text, before)));
    }
    signs.put(secret, found);
  }

  /** The secrets that a text tells. */
  List<String> in(String text) {
    return signs.entrySet().stream()
        .filter(sign -> sign.getValue().stream().anyMatch(form -> form.matcher(text).find()))
        .map(Map.Entry::getKey)
        .toList();
  }

  // What becomes of it behind so many other bytes, as in "Authorization: Basic USER:PASSWORD";
  // without the characters at its ends, which depend on its neighbours.
  private static String inBase64(String text, int before) {
    String encoded =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString((" ".repeat(before) + text).getBytes(StandardCharsets.UTF_8));
    return encoded.substring(4, encoded.length() - 2);
  }

  private static Pattern literal(String text) {
    return Pattern.compile(Pattern.quote(text));
  }
}
