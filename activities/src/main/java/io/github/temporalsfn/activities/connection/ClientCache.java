package io.github.temporalsfn.activities.connection;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.RemovalListener;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The clients in use, one for each key. Those that nobody has used for a while are closed, and
 * those that were used longest ago where there would be too many: requests choose their settings,
 * so their number is not the worker's to decide. A client that is closed while calls use it ends
 * with the last of them; there are never more of these than calls.
 */
final class ClientCache implements AutoCloseable {
  /** Each has a connection pool of its own. */
  static final int MAXIMUM_SIZE = 64;

  static final Duration MAXIMUM_IDLE_TIME = Duration.ofMinutes(10);

  private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(30);

  private final Function<ClientKey, RegionalClient> factory;
  private final Cache<ClientKey, SharedClient> clients;
  private final AtomicInteger open = new AtomicInteger();
  private final Timer sweeper = new Timer("temporal-sfn-idle-clients", true);

  ClientCache(Function<ClientKey, RegionalClient> factory) {
    this(factory, Ticker.systemTicker());
  }

  ClientCache(Function<ClientKey, RegionalClient> factory, Ticker ticker) {
    this.factory = factory;
    this.clients =
        CacheBuilder.newBuilder()
            .ticker(ticker)
            .concurrencyLevel(1) // else each segment has a limit of its own
            .maximumSize(MAXIMUM_SIZE)
            .expireAfterAccess(MAXIMUM_IDLE_TIME)
            .removalListener(retiring())
            .build();
    long interval = SWEEP_INTERVAL.toMillis();
    sweeper.schedule(
        new TimerTask() {
          @Override
          public void run() {
            sweep();
          }
        },
        interval,
        interval);
  }

  /** The client of that key, which the caller has begun to use and must release. */
  SharedClient acquire(ClientKey key) {
    while (true) {
      SharedClient shared = Loading.get(clients, key, () -> open(key));
      if (shared.acquire()) {
        return shared;
      }
      // Retired between the two; the next one is another.
    }
  }

  /** How many are open: those that can be found, and those that calls still use. */
  int open() {
    return open.get();
  }

  /** Closes those that have been idle too long. */
  void sweep() {
    clients.cleanUp();
  }

  private SharedClient open(ClientKey key) {
    SharedClient shared = new SharedClient(factory.apply(key), open::decrementAndGet);
    open.incrementAndGet();
    return shared;
  }

  private static RemovalListener<ClientKey, SharedClient> retiring() {
    return removed -> {
      SharedClient shared = removed.getValue();
      if (shared != null) {
        shared.retire();
      }
    };
  }

  @Override
  public void close() {
    sweeper.cancel();
    clients.invalidateAll();
  }
}
