package io.github.temporalsfn.activities.connection;

import com.google.common.cache.Cache;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Reads caches whose values are made when they are first asked for. */
final class Loading {
  private Loading() {}

  /** The value of that key; throws what making it throws, which the cache would wrap. */
  static <K, V> V get(Cache<K, V> cache, K key, Supplier<V> value) {
    try {
      return cache.get(key, value::get);
    } catch (ExecutionException | UncheckedExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
