package io.github.temporalsfn.activities.budget;

import java.time.Duration;
import java.util.List;

/**
 * A workflow that polls an execution and comes back when it is told to. Temporal gives each of its
 * activities to any of the workers.
 */
final class SimulatedPoll implements Runnable {
  private static final Duration RETRY = Duration.ofSeconds(1);

  // A workflow's timer, its task and the activity's.
  private static final int MOST_LATE_MILLIS = 200;

  private final Simulation account;
  private final List<SimulatedWorker> workers;
  private final String holder;
  private final boolean again;

  /**
   * A workflow that has not polled yet.
   *
   * @param again whether it polls again after each answer
   */
  SimulatedPoll(Simulation account, List<SimulatedWorker> workers, String holder, boolean again) {
    this.account = account;
    this.workers = workers;
    this.holder = holder;
    this.again = again;
  }

  String holder() {
    return holder;
  }

  @Override
  public void run() {
    workers.get(account.random.nextInt(workers.size())).describe(this);
  }

  void answered() {
    if (again) {
      run();
    }
  }

  void throttled() {
    account.after(RETRY, this);
  }

  void putOff(Duration retryAfter) {
    account.after(retryAfter.plusMillis(account.random.nextInt(MOST_LATE_MILLIS)), this);
  }
}
