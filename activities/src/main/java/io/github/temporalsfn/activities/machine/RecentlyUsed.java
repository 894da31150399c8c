package io.github.temporalsfn.activities.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of bounded size that forgets first what was used longest ago. Not safe for threads. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int maximumSize;

  RecentlyUsed(int maximumSize) {
    super(16, 0.75f, true);
    this.maximumSize = maximumSize;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > maximumSize;
  }
}
