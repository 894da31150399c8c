package io.github.temporalsfn.worker.metrics;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import com.uber.m3.tally.ScopeCloseException;
import com.uber.m3.util.Duration;
import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is measured: the JVM, Temporal's SDK, and AWS's side of the worker. */
final class Metrics implements AutoCloseable {
  /** Prometheus's text format. */
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Logger log = LoggerFactory.getLogger(Metrics.class);
  private static final Duration REPORT_EVERY = Duration.ofSeconds(10);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private final Scope temporal =
      new KnownLabelsScope(
          new RootScopeBuilder()
              .reporter(new MicrometerClientStatsReporter(registry))
              .reportEvery(REPORT_EVERY));
  private @Nullable FleetMeters fleet;

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Where Temporal's SDK reports; what it reports is seen within ten seconds. */
  Scope temporalScope() {
    return temporal;
  }

  synchronized void measure(StepFunctionsFleet measured) {
    fleet = new FleetMeters(measured, registry);
  }

  /** All of it at this moment. */
  synchronized String scrape() {
    if (fleet != null) {
      fleet.refresh();
    }
    return registry.scrape(CONTENT_TYPE);
  }

  @Override
  public void close() {
    try {
      temporal.close();
    } catch (ScopeCloseException e) {
      log.atDebug().setCause(e).log("Temporal's metrics are not closed");
    }
    garbageCollection.close();
    registry.close();
  }
}
