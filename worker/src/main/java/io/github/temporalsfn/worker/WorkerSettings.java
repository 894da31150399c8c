package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.FleetSettings;
import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.worker.metrics.ListenAddress;
import io.github.temporalsfn.workflows.RunStateMachine;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.temporal.common.WorkerDeploymentVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the environment decides about a worker.
 *
 * @param temporal {@code TEMPORAL_*}, {@code temporal.toml}
 * @param taskQueue {@code TEMPORAL_TASK_QUEUE}, default {@code step-functions}
 * @param drainTimeout {@code TEMPORAL_SFN_DRAIN_TIMEOUT}, default 30 seconds: how long a worker
 *     that is told to stop lets its tasks finish
 * @param version {@code TEMPORAL_DEPLOYMENT_NAME}, {@code TEMPORAL_WORKER_BUILD_ID}: the version of
 *     a worker deployment; {@code null}, the default: none
 * @param fleet {@code TEMPORAL_SFN_QUOTAS}, {@code TEMPORAL_SFN_QUOTA_SHARE}, {@code
 *     TEMPORAL_SFN_WATCH}, {@code TEMPORAL_SFN_EVENTS_QUEUE_URL}, {@code
 *     TEMPORAL_SFN_EVENTS_CONNECTION}: how it gets along with AWS's quotas
 * @param searchAttributes {@code TEMPORAL_SFN_SEARCH_ATTRIBUTES}, default off: whether runs set
 *     search attributes
 * @param metricsAddress {@code TEMPORAL_SFN_METRICS_ADDRESS}: where metrics and probes are served;
 *     {@code null}, the default: nowhere
 */
public record WorkerSettings(
    TemporalSettings temporal,
    String taskQueue,
    Duration drainTimeout,
    @Nullable WorkerDeploymentVersion version,
    FleetSettings fleet,
    boolean searchAttributes,
    @Nullable ListenAddress metricsAddress) {
  static final String METRICS_ADDRESS = "TEMPORAL_SFN_METRICS_ADDRESS";

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
    variables.requireLogLevel("TEMPORAL_SFN_LOG");
    variables.requireEither("TEMPORAL_SFN_LOG_FORMAT", "text", "json");
    return new WorkerSettings(
        TemporalSettings.load(environment),
        variables.text("TEMPORAL_TASK_QUEUE", RunStateMachine.TASK_QUEUE),
        variables.duration("TEMPORAL_SFN_DRAIN_TIMEOUT", StepFunctionsWorker.DRAIN_TIMEOUT),
        variables.version("TEMPORAL_DEPLOYMENT_NAME", "TEMPORAL_WORKER_BUILD_ID"),
        fleet(variables),
        variables.isOn("TEMPORAL_SFN_SEARCH_ATTRIBUTES", false),
        variables.listenAddress(METRICS_ADDRESS));
  }

  private static FleetSettings fleet(Variables variables) {
    FleetSettings defaults = FleetSettings.DEFAULT;
    boolean watch = variables.isOn("TEMPORAL_SFN_WATCH", defaults.watch());
    List<QueueUrl> queues = variables.queues("TEMPORAL_SFN_EVENTS_QUEUE_URL");
    if (!watch && !queues.isEmpty()) {
      throw InvalidSettingException.of(
          "TEMPORAL_SFN_EVENTS_QUEUE_URL", "must not be set while TEMPORAL_SFN_WATCH is off");
    }
    return new FleetSettings(
        variables.quotas("TEMPORAL_SFN_QUOTAS"),
        variables.share("TEMPORAL_SFN_QUOTA_SHARE", defaults.quotaShare()),
        watch,
        queues,
        ConnectionChoice.of(variables.connection("TEMPORAL_SFN_EVENTS_CONNECTION")));
  }
}
