package io.github.temporalsfn.starter.follow;

/**
 * Work that waits for a worker.
 *
 * @param taskQueue where it waits
 * @param name what it is, as in "takes the run"
 * @param fate what becomes of it without a worker, to be put behind the line that says so
 */
public record AwaitedWork(String taskQueue, String name, String fate) {
  /** The line for work on a task queue where nobody is. */
  public String nobodyPolls() {
    return "no worker polls task queue " + taskQueue + fate;
  }

  /** The line for work that nobody takes, whoever may be there. */
  String nobodyTakesIt() {
    return "no worker on task queue " + taskQueue + " takes " + name + fate;
  }

  /** The line for work on a task queue where somebody is, or was a minute ago. */
  String notTakenThoughPolled() {
    return "no worker has taken " + name + " yet, though task queue " + taskQueue + " is polled";
  }

  /** The line for work on a task queue of which nothing is known. */
  String notTaken() {
    return "no worker has taken " + name + " yet; is one polling task queue " + taskQueue + "?";
  }
}
