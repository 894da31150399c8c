package io.github.temporalsfn.activities.watch;

/**
 * How a watch is at a moment, for metrics.
 *
 * @param runs how many runs of this worker wait
 * @param otherRuns how many runs of other workers are watched as well
 * @param sweptMachines of how many state machines the running executions are listed
 * @param givenUpMachines of how many they should be and cannot be
 * @param signals how many signals have been sent
 * @param falseAlarms how many of them found the execution running
 */
public record WatchSnapshot(
    int runs,
    int otherRuns,
    int sweptMachines,
    int givenUpMachines,
    long signals,
    long falseAlarms) {
  /** Where nobody watches. */
  public static final WatchSnapshot NONE = new WatchSnapshot(0, 0, 0, 0, 0, 0);
}
