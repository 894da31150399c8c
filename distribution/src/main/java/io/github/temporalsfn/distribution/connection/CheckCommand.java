package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.check.ConnectionCheck;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.distribution.local.Style;
import io.github.temporalsfn.starter.option.OutputFormat;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.ConnectionQuery;
import io.github.temporalsfn.workflows.activity.ConnectionReport;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: looks at a connection as a worker here would have it. */
@Command(
    name = "check",
    sortOptions = false,
    description = {
      "Looks at an AWS connection as a worker started here would have it: identity, region,"
          + " endpoint, clock, and each permission that runs of a state machine need.",
      "It starts nothing and needs no Temporal. The activity CheckConnection does the same where a"
          + " worker runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is missing",
      "2:bad usage, or an error in the definition of connections",
      "5:something is missing, or AWS does not answer"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  temporal-sfn check",
      "  temporal-sfn check --connections connections.toml --connection prod \\",
      "    --state-machine-arn \\",
      "    arn:aws:states:eu-west-1:123456789012:stateMachine:orders"
    })
public final class CheckCommand implements Callable<Integer> {
  // What CloudTrail calls it where a role is assumed.
  private static final Caller CALLER = new Caller("temporal-sfn-check", false, true);

  private final Shell shell;

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The connection. Default: aws_default; '': the AWS default chain.")
  private @Nullable String connection;

  @Option(
      names = "--state-machine-arn",
      paramLabel = "ARN",
      description = "The state machine whose permissions are tried.")
  private @Nullable String stateMachineArn;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where AWS is asked if no ARN says it. Default: as for the AWS CLI.")
  private @Nullable String region;

  @Mixin private final ConnectionsOption connectionsOption = new ConnectionsOption();
  @Mixin private final OutputOption output = new OutputOption();

  public CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    try (Connections connections = connectionsOption.open(shell)) {
      ConnectionReport report =
          new ConnectionCheck(connections)
              .of(
                  new ConnectionQuery(stateMachineArn, region, ConnectionChoice.of(connection)),
                  CALLER);
      print(report);
      return (report.problems().isEmpty() ? ExitCode.SUCCEEDED : ExitCode.REFUSED).code();
    } catch (ApplicationFailure failure) {
      throw new CommandFailure(
          ExitCode.ofFailureType(failure.getType()),
          failure.getType(),
          failure.getOriginalMessage());
    }
  }

  private void print(ConnectionReport report) {
    if (output.format() == OutputFormat.text) {
      new ReportText(report, new Style(shell.outColors())).lines().forEach(shell.out()::println);
      report.problems().forEach(problem -> shell.err().println("problem: " + problem));
    } else {
      new ResultPrinter(shell, output.format()).print(JsonDocument.of(report));
    }
  }
}
