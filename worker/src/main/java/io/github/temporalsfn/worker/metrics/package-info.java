/** What a worker process tells the outside: metrics for Prometheus, and probes. */
@NullMarked
package io.github.temporalsfn.worker.metrics;

import org.jspecify.annotations.NullMarked;
