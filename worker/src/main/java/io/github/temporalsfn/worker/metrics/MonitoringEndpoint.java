package io.github.temporalsfn.worker.metrics;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by HTTP: {@code /metrics} for Prometheus, {@code /healthz} whether the process lives,
 * {@code /readyz} whether it works.
 */
public final class MonitoringEndpoint implements Monitoring {
  private static final Logger log = LoggerFactory.getLogger(MonitoringEndpoint.class);

  private final Metrics metrics;
  private final Readiness readiness;
  private final HttpPages pages;

  private MonitoringEndpoint(Metrics metrics, Readiness readiness, HttpPages pages) {
    this.metrics = metrics;
    this.readiness = readiness;
    this.pages = pages;
  }

  /**
   * Opens the port and begins to answer.
   *
   * @throws IOException where the port is in use, or the address is not this machine's
   */
  public static MonitoringEndpoint open(ListenAddress address) throws IOException {
    Metrics metrics = new Metrics();
    Readiness readiness = new Readiness();
    try {
      HttpPages pages =
          HttpPages.open(
              address.resolve(),
              Map.of(
                  "/metrics", () -> new Page(200, Metrics.CONTENT_TYPE, metrics.scrape()),
                  "/healthz", () -> Page.text(200, "ok"),
                  "/readyz", () -> page(readiness)));
      log.atInfo().addKeyValue("port", pages.port()).log("metrics and probes are served");
      return new MonitoringEndpoint(metrics, readiness, pages);
    } catch (IOException e) {
      metrics.close();
      throw e;
    }
  }

  private static Page page(Readiness readiness) {
    return readiness
        .obstacle()
        .map(obstacle -> Page.text(503, obstacle))
        .orElseGet(() -> Page.text(200, "ok"));
  }

  /** Where it listens. */
  public int port() {
    return pages.port();
  }

  @Override
  public WorkflowServiceStubsOptions measured(WorkflowServiceStubsOptions options) {
    return WorkflowServiceStubsOptions.newBuilder(options)
        .setMetricsScope(metrics.temporalScope())
        .build();
  }

  @Override
  public void measure(StepFunctionsFleet fleet) {
    metrics.measure(fleet);
  }

  @Override
  public void started(BooleanSupplier isPolling, WorkflowServiceStubs stubs) {
    readiness.started(isPolling, new TemporalQuestion(stubs)::obstacle);
  }

  @Override
  public void draining() {
    readiness.draining();
  }

  @Override
  public void close() {
    pages.close();
    metrics.close();
  }
}
