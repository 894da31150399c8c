package io.github.temporalsfn.benchmarks.worker;

import io.github.temporalsfn.benchmarks.process.LiveHeap;
import io.github.temporalsfn.benchmarks.process.ProcessUsage;
import java.util.OptionalDouble;

/**
 * A worker's memory.
 *
 * @param waiting how many runs wait
 * @param heap what lives in its heap, in MiB
 * @param resident its resident set right after a full collection, in MiB; empty where the system
 *     does not tell
 */
record MemorySample(int waiting, double heap, OptionalDouble resident) {
  static MemorySample of(ProcessHandle worker, int waiting) throws InterruptedException {
    double heap = LiveHeap.of(worker);
    return new MemorySample(waiting, heap, ProcessUsage.residentMemory(worker));
  }
}
