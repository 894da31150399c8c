package io.github.temporalsfn.worker;

import io.github.temporalsfn.workflows.RunStateMachine;
import java.time.Duration;
import java.util.Map;

/**
 * Everything that the environment decides about a worker.
 *
 * @param temporal {@code TEMPORAL_*}, {@code temporal.toml}
 * @param taskQueue {@code TEMPORAL_TASK_QUEUE}, default {@code step-functions}
 * @param drainTimeout {@code TEMPORAL_SFN_DRAIN_TIMEOUT}, default 30 seconds: how long a worker
 *     that is told to stop lets its tasks finish
 */
public record WorkerSettings(TemporalSettings temporal, String taskQueue, Duration drainTimeout) {

  /**
   * Reads and checks the variables, all of them before anything is started.
   *
   * @throws InvalidSettingException naming the first variable that breaks its rule
   */
  public static WorkerSettings fromEnvironment(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    // Read at the first call to AWS, which is too late to hear of a typing error.
    variables.requireHttpAddress("AWS_ENDPOINT_URL_SFN");
    variables.requireHttpAddress("AWS_ENDPOINT_URL");
    variables.requireReadableFile("AWS_CA_BUNDLE");
    return new WorkerSettings(
        TemporalSettings.load(environment),
        variables.text("TEMPORAL_TASK_QUEUE", RunStateMachine.TASK_QUEUE),
        variables.duration("TEMPORAL_SFN_DRAIN_TIMEOUT", StepFunctionsWorker.DRAIN_TIMEOUT));
  }
}
