package io.github.temporalsfn.emulator.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins. A token is good for the request that it was made for, for a day.
 *
 * @param scope the request without its paging parameters
 * @param position the last item of the page before
 * @param issued when the token was made
 */
record PageToken(String scope, String position, Instant issued) {
  private static final Duration LIFETIME = Duration.ofHours(24);
  private static final String SEPARATOR = "\n";

  /** The token as text. */
  String encode() {
    String plain = String.join(SEPARATOR, hash(scope), position, "" + issued.toEpochMilli());
    return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The position in a token; null without a token, which is the first page. */
  static @Nullable String position(@Nullable String token, String scope, Instant now)
      throws ApiException {
    if (token == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      List<String> parts = List.of(plain.split(SEPARATOR, -1));
      if (parts.size() == 3 && parts.get(0).equals(hash(scope))) {
        Instant issued = Instant.ofEpochMilli(Long.parseLong(parts.get(2)));
        if (!issued.plus(LIFETIME).isBefore(now)) {
          return parts.get(1);
        }
      }
    } catch (IllegalArgumentException e) {
      // Not one of ours; refused below.
    }
    throw ApiException.of("InvalidToken", "Invalid Token", "Invalid token");
  }

  private static String hash(String scope) {
    return Integer.toHexString(scope.hashCode());
  }
}
