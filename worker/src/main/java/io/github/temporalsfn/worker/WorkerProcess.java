package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.client.ClientConfigurationException;
import io.github.temporalsfn.activities.watch.TemporalSide;
import io.github.temporalsfn.worker.metrics.ListenAddress;
import io.github.temporalsfn.worker.metrics.Monitoring;
import io.github.temporalsfn.worker.metrics.MonitoringEndpoint;
import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.failure.ApplicationFailure;
import io.temporal.serviceclient.Version;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a worker process: settings, connection, work, drain. */
public final class WorkerProcess {
  /** Exit codes, the same numbers as the command line's. */
  public static final int SUCCEEDED = 0;

  public static final int BAD_SETTINGS = 2;
  public static final int NOT_REACHABLE = 6;

  private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);

  private static final String EVENTS_CONNECTION = "TEMPORAL_SFN_EVENTS_CONNECTION";

  private final Map<String, String> environment;
  private final PrintStream err;
  private final StopSignal stopSignal;
  private final AwsSide aws;

  /**
   * @param environment the environment variables
   * @param err where the one line goes that says why there is no worker
   * @param stopSignal when to drain
   * @param aws opened once, when the settings have been found valid and Temporal has answered
   */
  public WorkerProcess(
      Map<String, String> environment, PrintStream err, StopSignal stopSignal, AwsSide aws) {
    this.environment = environment;
    this.err = err;
    this.stopSignal = stopSignal;
    this.aws = aws;
  }

  /** Opens what calls AWS. */
  @FunctionalInterface
  public interface AwsSide {
    /**
     * Opens it; the worker closes it.
     *
     * @param temporal wakes runs, and tells which are open
     */
    StepFunctionsFleet open(FleetSettings settings, TemporalSide temporal);
  }

  /** Works until the signal comes; returns the exit code. */
  public int run() {
    try {
      WorkerSettings settings = WorkerSettings.fromEnvironment(environment);
      try (Monitoring monitoring = monitoring(settings.metricsAddress())) {
        work(settings, monitoring);
      }
      return SUCCEEDED;
    } catch (InvalidSettingException e) {
      err.println("error: " + e.getMessage());
      return BAD_SETTINGS;
    } catch (StartFailure e) {
      err.println("error: " + e.getMessage());
      return e.exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SUCCEEDED;
    } finally {
      stopSignal.stopped();
    }
  }

  private static String deployment(@Nullable WorkerDeploymentVersion version) {
    return version == null ? "none" : version.toCanonicalString();
  }

  private static Monitoring monitoring(@Nullable ListenAddress address) {
    if (address == null) {
      return Monitoring.NONE;
    }
    try {
      return MonitoringEndpoint.open(address);
    } catch (IOException e) {
      throw InvalidSettingException.of(
          WorkerSettings.METRICS_ADDRESS, "cannot be listened on: " + e.getMessage());
    }
  }

  private StepFunctionsFleet open(WorkerSettings settings, WorkflowClient client) {
    try {
      return aws.open(settings.fleet(), StepFunctionsWorker.temporal(client, settings.taskQueue()));
    } catch (ApplicationFailure e) {
      throw InvalidSettingException.of(EVENTS_CONNECTION, "is wrong: " + e.getOriginalMessage());
    } catch (ClientConfigurationException e) {
      throw InvalidSettingException.of(EVENTS_CONNECTION, "is wrong: " + e.getMessage());
    }
  }

  private void work(WorkerSettings settings, Monitoring monitoring) throws InterruptedException {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            monitoring.measured(settings.temporal().stubsOptions()));
    try {
      WorkflowClient client =
          WorkflowClient.newInstance(stubs, settings.temporal().clientOptions());
      String namespace = client.getOptions().getNamespace();
      new TemporalProbe(stubs, namespace).requireNamespace();
      StepFunctionsFleet fleet = open(settings, client);
      monitoring.measure(fleet);
      try (StepFunctionsWorker worker =
          new StepFunctionsWorker(
              client, settings.taskQueue(), fleet, settings.drainTimeout(), settings.version())) {
        if (settings.searchAttributes()) {
          worker.offerSearchAttributes();
        }
        worker.start();
        monitoring.started(worker::isPolling, stubs);
        log.atInfo()
            .addKeyValue("address", stubs.getOptions().getTarget())
            .addKeyValue("namespace", namespace)
            .addKeyValue("taskQueue", settings.taskQueue())
            .addKeyValue("deployment", deployment(settings.version()))
            .addKeyValue("temporalSdk", Version.LIBRARY_VERSION)
            .addKeyValue("java", Runtime.version())
            .log("worker started");
        stopSignal.await();
        monitoring.draining();
        log.atInfo().addKeyValue("timeout", settings.drainTimeout()).log("worker draining");
      }
      log.info("worker stopped");
    } finally {
      stubs.shutdownNow();
    }
  }
}
