package io.github.temporalsfn.worker;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Ctrl-C while the process is stopping already: it ends at once. */
final class SecondInterrupt {
  /** What a process exits with on SIGINT. */
  private static final int INTERRUPTED = 130;

  // Who passes the terminal's signal on to a child that has had it from the terminal, too.
  private static final Duration SAME = Duration.ofMillis(100);

  private static final long NEVER = Long.MIN_VALUE;

  private final AtomicLong stoppingSince = new AtomicLong(NEVER);

  /** Begins to listen. */
  void listen() {
    try {
      // By name: it is the JDK's only way to hear of a second signal, its module jdk.unsupported
      // may be missing, and the compiler's warning of it cannot be suppressed.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object listener =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                interrupted();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), listener);
    } catch (ReflectiveOperationException e) {
      // As with java -Xrs, signals are not ours: Ctrl-C does what the JVM makes of it.
    }
  }

  /** From now on an interrupt is the second one. */
  void stopping() {
    stoppingSince.compareAndSet(NEVER, System.nanoTime());
  }

  // In a thread of its own each time.
  private void interrupted() {
    if (stoppingSince.compareAndSet(NEVER, System.nanoTime())) {
      System.exit(INTERRUPTED);
    } else if (System.nanoTime() - stoppingSince.get() > SAME.toNanos()) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(INTERRUPTED);
    }
  }
}
