package io.github.temporalsfn.activities.watch;

/**
 * Temporal, as far as the watch needs it.
 *
 * @param signals wakes runs
 * @param openRuns tells which runs wait for executions whose names do not lead to them
 */
public record TemporalSide(RunSignals signals, OpenRuns openRuns) {}
