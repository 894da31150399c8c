package io.github.temporalsfn.worker;

import java.util.concurrent.CountDownLatch;

/** Stops a worker process when a test says so. */
final class RequestedStop implements StopSignal {
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  void request() {
    requested.countDown();
  }

  /** Whether the process has said that it has stopped. */
  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public void await() throws InterruptedException {
    requested.await();
  }

  @Override
  public void stopped() {
    stopped.countDown();
  }
}
