package io.github.temporalsfn.benchmarks.chaos;

import io.github.temporalsfn.benchmarks.world.WorkerProgram;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How large the chaos is.
 *
 * @param executions how many runs
 * @param startsPerSecond at most
 * @param seed makes the choices
 * @param limit after which what has not ended is lost
 * @param faketime the library by which clocks jump; empty: they do not
 * @param sabotage what is done against the promise, for the ledger to find; usually nothing
 */
record ChaosSettings(
    int executions,
    int startsPerSecond,
    long seed,
    Duration limit,
    TemporalCli cli,
    WorkerProgram worker,
    Optional<Path> faketime,
    List<Sabotage> sabotage) {}
