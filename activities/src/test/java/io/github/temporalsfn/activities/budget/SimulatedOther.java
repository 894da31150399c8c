package io.github.temporalsfn.activities.budget;

import java.time.Duration;

/** Somebody else in the account, who calls at random times and does not care. */
final class SimulatedOther {
  private final Simulation account;
  private final double perSecond;
  private long sent;
  private long throttled;
  private boolean stopped;

  /** Begins to call. */
  SimulatedOther(Simulation account, double perSecond) {
    this.account = account;
    this.perSecond = perSecond;
    next();
  }

  void stop() {
    stopped = true;
  }

  double throttledPart() {
    return (double) throttled / sent;
  }

  private void next() {
    double seconds = -Math.log(1 - account.random.nextDouble()) / perSecond;
    account.after(Duration.ofNanos((long) (seconds * 1e9)), this::call);
  }

  private void call() {
    if (!stopped) {
      sent++;
      throttled += account.call() ? 0 : 1;
      next();
    }
  }
}
