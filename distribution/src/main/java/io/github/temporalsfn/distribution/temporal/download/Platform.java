package io.github.temporalsfn.distribution.temporal.download;

import java.util.Locale;

/** A system and a processor, in the words of Temporal's downloads. */
record Platform(String system, String processor) {
  static Platform ofThisMachine() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /** From Java's words. */
  static Platform of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String arch = osArch.toLowerCase(Locale.ROOT);
    return new Platform(
        os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux",
        arch.equals("aarch64") || arch.equals("arm64") ? "arm64" : "amd64");
  }
}
