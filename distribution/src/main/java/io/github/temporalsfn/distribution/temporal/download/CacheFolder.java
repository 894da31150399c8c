package io.github.temporalsfn.distribution.temporal.download;

import java.nio.file.Path;
import java.util.Map;

/** Where a program keeps what it can fetch again. */
final class CacheFolder {
  private static final String NAME = "temporal-sfn";

  private CacheFolder() {}

  /** By the XDG Base Directory Specification; on macOS where its programs have it. */
  static Path of(Map<String, String> variables, Platform platform) {
    String xdg = variables.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty()) {
      return Path.of(xdg, NAME).toAbsolutePath();
    }
    Path home =
        Path.of(variables.getOrDefault("HOME", System.getProperty("user.home", ".")))
            .toAbsolutePath();
    return platform.system().equals("darwin")
        ? home.resolve(Path.of("Library", "Caches", NAME))
        : home.resolve(Path.of(".cache", NAME));
  }
}
