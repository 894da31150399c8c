package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.botocore.ClientCertificate;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the files that a connection names are there and are what they should be, so that this is
 * told when the worker starts. What is in them is read when a client is built.
 */
final class NamedFiles {
  private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";
  private static final String KEY = "PRIVATE KEY-----";
  // All CAs of the web are a quarter of a megabyte.
  private static final long MOST_BYTES = 10_000_000;

  private final Problems problems;

  NamedFiles(Problems problems) {
    this.problems = problems;
  }

  /**
   * Adds what is wrong.
   *
   * @param path of the setting
   */
  void check(Verify verify, String path) {
    if (verify instanceof Verify.Bundle bundle) {
      check(bundle.file(), CERTIFICATE, "CA certificates", path);
    }
  }

  /** Likewise. */
  void check(ClientCertificate client, String path) {
    check(client.certificate(), CERTIFICATE, "a certificate", path);
    check(client.key(), KEY, "a private key", path);
  }

  private void check(Path file, String mark, String content, String path) {
    if (!Files.exists(file)) {
      problems.add(path, "names a file that does not exist; write its path, from / on");
    } else if (!Files.isRegularFile(file)) {
      problems.add(path, "must name a file in PEM format; put a folder's certificates into one");
    } else if (!Files.isReadable(file)) {
      problems.add(path, "names a file that the worker may not read; let its user read it");
    } else if (!has(file, mark)) {
      problems.add(
          path,
          "names a file without "
              + content
              + " in PEM format (-----BEGIN ...); convert it with"
              + " openssl, or name the right one");
    }
  }

  private static boolean has(Path file, String mark) {
    try {
      return Files.size(file) <= MOST_BYTES
          && Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }
}
