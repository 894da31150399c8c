package io.github.temporalsfn.distribution;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.distribution.connection.ConnectionsOption;
import io.github.temporalsfn.starter.Shell;
import io.github.temporalsfn.worker.StopSignal;
import io.github.temporalsfn.worker.WorkerProcess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
      "  TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_API_KEY … as for the Temporal CLI",
      "  TEMPORAL_TASK_QUEUE          default: step-functions",
      "  TEMPORAL_DEPLOYMENT_NAME, TEMPORAL_WORKER_BUILD_ID   the version of a worker deployment",
      "  TEMPORAL_SFN_DRAIN_TIMEOUT   how long its tasks may take to finish, default: PT30S",
      "  TEMPORAL_SFN_CONNECTIONS     the file that defines AWS connections, as --connections",
      "  AIRFLOW_CONN_…               AWS connections as Airflow's, in a URI or in JSON",
      "  TEMPORAL_SFN_QUOTAS          AWS's quotas where raised: DescribeExecution=1000/200,…",
      "  TEMPORAL_SFN_QUOTA_SHARE     the part of them to begin with, default: 0.3",
      "  TEMPORAL_SFN_WATCH           on (default) or off: notice ends by listing executions",
      "  TEMPORAL_SFN_EVENTS_QUEUE_URL   the SQS queue with Step Functions' events; several: a,b",
      "  TEMPORAL_SFN_EVENTS_CONNECTION  the connection to read it with, default: aws_default",
      "  TEMPORAL_SFN_SEARCH_ATTRIBUTES  on or off (default): runs show their executions in lists",
      "  TEMPORAL_SFN_METRICS_ADDRESS    host:port or :port of /metrics, /healthz, /readyz",
      "  TEMPORAL_SFN_PAYLOAD_CODEC   a class that encodes payloads, such as by encrypting them",
      "  TEMPORAL_SFN_LOG             debug, info (default), warn or error",
      "  AWS_…                        credentials, endpoints and CAs, as for the AWS CLI",
      "  HTTPS_PROXY, NO_PROXY        the way to AWS, as for the AWS CLI"
    })
final class WorkerCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private final ConnectionsOption connectionsOption = new ConnectionsOption();

  WorkerCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
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
