package io.github.temporalsfn.activities.client;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the private key of a PEM file. */
final class PrivateKeys {
  private static final String PKCS8 = "PRIVATE KEY";
  private static final String CONVERSION = "convert it: openssl pkey -in FILE -out NEW_FILE";

  private PrivateKeys() {}

  /**
   * The first key, which must be RSA or EC, in PKCS#8 and not encrypted: all that Java reads.
   *
   * @param setting that names the file
   * @throws ClientConfigurationException where there is none that can be used
   */
  static PrivateKey read(Path file, String setting) {
    PemFile pem = PemFile.read(file, setting);
    if (pem.blocks("ENCRYPTED PRIVATE KEY").findAny().isPresent()) {
      throw pem.refuse("names a key that is encrypted; " + CONVERSION);
    }
    Optional<PemFile.Block> old =
        Stream.of("RSA PRIVATE KEY", "EC PRIVATE KEY").flatMap(pem::blocks).findFirst();
    if (old.isPresent()) {
      throw pem.refuse(
          "names a key in the format "
              + (old.get().hasEncryptedLines() ? "PKCS#1 that is encrypted; " : "PKCS#1; ")
              + CONVERSION);
    }
    return pem.blocks(PKCS8)
        .findFirst()
        .map(block -> key(pem, block))
        .orElseThrow(
            () ->
                pem.refuse(
                    "names a file without a private key in PEM format (-----BEGIN PRIVATE"
                        + " KEY-----); name the key's file second: [certificate, key]"));
  }

  private static PrivateKey key(PemFile pem, PemFile.Block block) {
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(pem.content(block));
    return Stream.of("RSA", "EC")
        .flatMap(algorithm -> key(algorithm, encoded).stream())
        .findFirst()
        .orElseThrow(
            () -> pem.refuse("names a key that is damaged or neither RSA nor EC; name another"));
  }

  private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec encoded) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
    } catch (InvalidKeySpecException otherAlgorithm) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no " + algorithm, e);
    }
  }
}
