package io.github.temporalsfn.activities.problem;

/** Dotted paths of settings, such as {@code connections.prod.config_kwargs}. */
public final class Paths {
  private Paths() {}

  /** The path of a setting inside another; an empty path is the outermost. */
  public static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
