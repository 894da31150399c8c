package io.github.temporalsfn.activities.botocore;

import java.nio.file.Path;

/** Airflow's parameter {@code verify}: which certificates of endpoints are trusted. */
public sealed interface Verify {
  /** {@code true}: those that Java trusts. */
  record JavaTrust() implements Verify {}

  /** {@code false}: all, of whatever host. */
  record Nothing() implements Verify {}

  /**
   * A path: those that the file's certificates have signed, and no other.
   *
   * @param file PEM, with one certificate or several
   */
  record Bundle(Path file) implements Verify {}
}
