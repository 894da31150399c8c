package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.Version;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a worker process: settings, connection, work, drain. */
public final class WorkerProcess {
  /** Exit codes, the same numbers as the command line's. */
  public static final int SUCCEEDED = 0;

  public static final int BAD_SETTINGS = 2;
  public static final int NOT_REACHABLE = 6;

  private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);

  private final Map<String, String> environment;
  private final PrintStream err;
  private final StopSignal stopSignal;
  private final Supplier<StepFunctionsActivities> activities;

  /**
   * @param environment the environment variables
   * @param err where the one line goes that says why there is no worker
   * @param stopSignal when to drain
   * @param activities made once, when the settings have been found valid and Temporal has answered
   */
  public WorkerProcess(
      Map<String, String> environment,
      PrintStream err,
      StopSignal stopSignal,
      Supplier<StepFunctionsActivities> activities) {
    this.environment = environment;
    this.err = err;
    this.stopSignal = stopSignal;
    this.activities = activities;
  }

  /** Works until the signal comes; returns the exit code. */
  public int run() {
    try {
      work(WorkerSettings.fromEnvironment(environment));
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

  private void work(WorkerSettings settings) throws InterruptedException {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(settings.temporal().stubsOptions());
    try {
      WorkflowClient client =
          WorkflowClient.newInstance(stubs, settings.temporal().clientOptions());
      String namespace = client.getOptions().getNamespace();
      new TemporalProbe(stubs, namespace).requireNamespace();
      try (StepFunctionsWorker worker =
          new StepFunctionsWorker(
              client, settings.taskQueue(), activities.get(), settings.drainTimeout())) {
        worker.start();
        log.atInfo()
            .addKeyValue("address", stubs.getOptions().getTarget())
            .addKeyValue("namespace", namespace)
            .addKeyValue("taskQueue", settings.taskQueue())
            .addKeyValue("temporalSdk", Version.LIBRARY_VERSION)
            .addKeyValue("java", Runtime.version())
            .log("worker started");
        stopSignal.await();
        log.atInfo().addKeyValue("timeout", settings.drainTimeout()).log("worker draining");
      }
      log.info("worker stopped");
    } finally {
      stubs.shutdownNow();
    }
  }
}
