package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** The time and memory that reading one thing may take, in the thread that reads it. */
final class Bounds {
  private static final Duration SOON = Duration.ofSeconds(5);
  // Of which most is garbage at once: a parser of TOML takes a kilobyte for each character.
  private static final long ENOUGH_BYTES = 1L << 30;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Bounds() {}

  /** What the reading returns. */
  static <T> T within(Supplier<T> reading) {
    long begin = System.nanoTime();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T result = reading.get();
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(time).isLessThan(SOON);
    assertThat(bytes).describedAs("bytes allocated").isLessThan(ENOUGH_BYTES);
    return result;
  }
}
