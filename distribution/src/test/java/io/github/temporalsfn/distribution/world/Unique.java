package io.github.temporalsfn.distribution.world;

import java.util.UUID;

/** Names that nobody else has: worlds are shared. */
public final class Unique {
  private Unique() {}

  public static String name(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
