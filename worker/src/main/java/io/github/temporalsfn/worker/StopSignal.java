package io.github.temporalsfn.worker;

import java.util.concurrent.CountDownLatch;

/** Tells a worker process when to stop. */
public interface StopSignal {
  /** Returns when the process is to stop. */
  void await() throws InterruptedException;

  /** Says that the process has stopped. */
  void stopped();

  /**
   * SIGTERM and SIGINT: the JVM stays until the process has stopped, or there is a SIGINT more,
   * which ends it at once with exit code 130. Another SIGTERM changes nothing: supervisors repeat
   * it, and have SIGKILL.
   */
  static StopSignal ofProcess() {
    SecondInterrupt secondInterrupt = new SecondInterrupt();
    CountDownLatch requested = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  secondInterrupt.stopping();
                  requested.countDown();
                  try {
                    stopped.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "drain"));
    secondInterrupt.listen();
    return new StopSignal() {
      @Override
      public void await() throws InterruptedException {
        requested.await();
      }

      @Override
      public void stopped() {
        stopped.countDown();
      }
    };
  }
}
