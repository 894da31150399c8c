package io.github.temporalsfn.activities.events;

/**
 * How many messages a consumer has received since it was made, and what they were. A message that
 * SQS tells again counts again.
 *
 * @param received all of them
 * @param signalled woke a workflow
 * @param nobodyWaits were about an execution that no workflow waits for any more
 * @param unknown were about an execution that this worker knows nothing of
 * @param ignored said that an execution runs, which wakes nobody
 * @param poison were no status changes
 * @param failed could not be passed on to Temporal
 */
public record EventCounts(
    long received,
    long signalled,
    long nobodyWaits,
    long unknown,
    long ignored,
    long poison,
    long failed) {
  /** Nothing has been received. */
  public static final EventCounts NONE = new EventCounts(0, 0, 0, 0, 0, 0, 0);

  /** These and those of another consumer. */
  public EventCounts plus(EventCounts other) {
    return new EventCounts(
        received + other.received,
        signalled + other.signalled,
        nobodyWaits + other.nobodyWaits,
        unknown + other.unknown,
        ignored + other.ignored,
        poison + other.poison,
        failed + other.failed);
  }
}
