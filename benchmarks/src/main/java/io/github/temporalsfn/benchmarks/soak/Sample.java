package io.github.temporalsfn.benchmarks.soak;

import java.util.Map;

/**
 * A look at a worker.
 *
 * @param seconds since the load began
 */
record Sample(double seconds, Map<Quantity, Double> values) {
  double value(Quantity quantity) {
    return values.getOrDefault(quantity, 0.0);
  }
}
