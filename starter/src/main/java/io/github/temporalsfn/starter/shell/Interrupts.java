package io.github.temporalsfn.starter.shell;

/** Ctrl-C and SIGTERM, as a command that follows a run wants to hear of them. */
@FunctionalInterface
public interface Interrupts {
  /** Calls {@code listener} on an interrupt, unless the registration was closed before. */
  Registration listen(Runnable listener);

  /** Ends the listening. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** The interrupts of this process. The JVM itself then exits with 130. */
  static Interrupts ofProcess() {
    return listener -> {
      Thread hook = new Thread(listener, "interrupted");
      Runtime.getRuntime().addShutdownHook(hook);
      return () -> {
        try {
          Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
          // The listener has run or is running: too late to take it back, and no harm.
        }
      };
    };
  }
}
