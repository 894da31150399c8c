package io.github.temporalsfn.starter.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a run is recognised by: the first 30 bits of SHA-256, as six characters. */
final class Digest {
  static final int LENGTH = 6;

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String of(String text) {
    Digest digest = new Digest();
    digest.add(text);
    return digest.characters();
  }

  void add(String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
  }

  String characters() {
    byte[] hash = sha256.digest();
    int bits = ByteBuffer.wrap(hash).getInt();
    StringBuilder characters = new StringBuilder(LENGTH);
    for (int shift = 27; shift > 0; shift -= 5) {
      characters.append(Character.forDigit((bits >>> shift) & 0x1f, 32));
    }
    return characters.toString();
  }
}
