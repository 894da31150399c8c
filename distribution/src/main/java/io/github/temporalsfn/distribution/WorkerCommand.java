package io.github.temporalsfn.distribution;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.distribution.connection.ConnectionsOption;
import io.github.temporalsfn.distribution.log.LogFormat;
import io.github.temporalsfn.distribution.log.LogSettings;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.worker.StopSignal;
import io.github.temporalsfn.worker.WorkerProcess;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code worker}: runs the workflows and calls AWS, until it is told to stop. */
@Command(
    name = "worker",
    sortOptions = false,
    description = {
      "Runs the workflows and calls AWS until it is told to stop.",
      "On SIGTERM or Ctrl-C it lets its tasks finish for TEMPORAL_SFN_DRAIN_TIMEOUT.",
      "A second Ctrl-C ends it at once.",
      "Runs that wait are not affected: any other worker takes them over."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:told to stop, and stopped (143 for SIGTERM, 130 for Ctrl-C, also a second one)",
      "2:a setting is wrong",
      "6:Temporal is not reachable"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  TEMPORAL_ADDRESS, …             all that the Temporal CLI reads",
      "  TEMPORAL_TASK_QUEUE             default: step-functions",
      "  TEMPORAL_DEPLOYMENT_NAME        the name of a worker deployment, and",
      "  TEMPORAL_WORKER_BUILD_ID        the version of this worker in it",
      "  TEMPORAL_SFN_DRAIN_TIMEOUT      time for its tasks to finish, default: PT30S",
      "  TEMPORAL_SFN_CONNECTIONS        the file of AWS connections, as --connections",
      "  AIRFLOW_CONN_…                  AWS connections as Airflow's, a URI or JSON",
      "  TEMPORAL_SFN_QUOTAS             quotas that AWS has raised, burst/per second:",
      "                                  DescribeExecution=1000/200,…",
      "  TEMPORAL_SFN_QUOTA_SHARE        the part of them to begin with, default: 0.3",
      "  TEMPORAL_SFN_WATCH              on (default) or off: list executions to notice",
      "                                  their ends",
      "  TEMPORAL_SFN_EVENTS_QUEUE_URL   the SQS queue with Step Functions' events;",
      "                                  several: a,b",
      "  TEMPORAL_SFN_EVENTS_CONNECTION  the connection for it, default: aws_default",
      "  TEMPORAL_SFN_SEARCH_ATTRIBUTES  on or off (default): runs show their",
      "                                  executions in lists of workflows",
      "  TEMPORAL_SFN_METRICS_ADDRESS    host:port or :port of /metrics, /healthz and",
      "                                  /readyz; default: none",
      "  TEMPORAL_SFN_PAYLOAD_CODEC      a class that encodes payloads, such as by",
      "                                  encrypting them",
      "  TEMPORAL_SFN_LOG                error, warn, info (default), debug or trace",
      "  TEMPORAL_SFN_LOG_FORMAT         text (default) or json, as --log-format",
      "  AWS_…                           credentials, endpoints and CAs,",
      "  HTTPS_PROXY, NO_PROXY           and the way to AWS, as for the AWS CLI"
    })
final class WorkerCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final ConnectionsOption connectionsOption = new ConnectionsOption();

  // Taken by LogSettings, before the first record.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = LogSettings.FORMAT_OPTION,
      paramLabel = "FORMAT",
      description =
          "How it logs to standard error: text, or json, one object a line."
              + " Default: $TEMPORAL_SFN_LOG_FORMAT, else text.")
  private @Nullable LogFormat logFormat;

  WorkerCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) ->
            LoggerFactory.getLogger(WorkerCommand.class)
                .error("The thread {} has ended unexpectedly", thread.getName(), failure));
    try (Connections connections = connectionsOption.open(shell)) {
      return new WorkerProcess(
              shell.variables(),
              shell.err(),
              StopSignal.ofProcess(),
              (settings, temporal) -> StepFunctionsFleet.of(connections, settings, temporal))
          .run();
    }
  }
}
