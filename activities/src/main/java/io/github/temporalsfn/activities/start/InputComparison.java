package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.activities.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Compares the input that a start sends with that of the execution it met.
 *
 * <p>Which differences AWS itself overlooks is not documented, and a caller that repeats a start
 * may write the same value otherwise. So white space, the order of fields and the spelling of
 * numbers and strings do not matter.
 */
record InputComparison(String ours, String theirs) {
  private static final int HASH_BYTES_SHOWN = 6;

  boolean areSame() {
    if (ours.equals(theirs)) {
      return true;
    }
    Optional<JsonDigest> digest = JsonDigest.of(ours);
    return digest.isPresent() && digest.equals(JsonDigest.of(theirs));
  }

  /** Sizes and hashes of both, for a message: enough to tell them apart, no content. */
  String difference() {
    return "ours: " + described(ours) + "; the execution's: " + described(theirs);
  }

  private static String described(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest sha256 = Sha256.digest();
    String hash = HexFormat.of().formatHex(sha256.digest(bytes), 0, HASH_BYTES_SHOWN);
    return bytes.length + " bytes, SHA-256 " + hash + "…";
  }
}
