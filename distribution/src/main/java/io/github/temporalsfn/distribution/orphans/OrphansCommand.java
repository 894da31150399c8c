package io.github.temporalsfn.distribution.orphans;

import io.github.temporalsfn.activities.connection.AwsCalls;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.operator.OperatorCalls;
import io.github.temporalsfn.distribution.connection.ConnectionsOption;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.OutputFormat;
import io.github.temporalsfn.starter.option.OutputOption;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.InvalidArnException;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.execution.Text;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orphans}: finds running executions whose workflow is closed, and stops them. */
@Command(
    name = "orphans",
    sortOptions = false,
    description = {
      "Finds running executions of a state machine whose workflow is closed, such as terminated,"
          + " so that nobody waits for them.",
      "In doubt an execution is not taken for one: when it is younger than five minutes, when its"
          + " name does not tell which workflow started it, or when Temporal does not know that"
          + " workflow."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:there is none, or all have been stopped",
      "2:bad usage, or an error in the definition of connections",
      "3:there are orphans that run",
      "5:AWS refuses or does not answer",
      "6:Temporal is not reachable"
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn orphans --stop --state-machine-arn \\%n"
            + "    arn:aws:states:eu-west-1:123456789012:stateMachine:orders")
public final class OrphansCommand implements Callable<Integer> {
  private static final String CALLER = "temporal-sfn-orphans";

  private final Shell shell;
  private final InstantSource clock;

  @Option(
      names = "--state-machine-arn",
      required = true,
      paramLabel = "ARN",
      description = "The state machine whose executions are looked at.")
  private String stateMachineArn = "";

  @Option(names = "--stop", description = "Stops them, and waits until AWS confirms it.")
  private boolean stops;

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "The AWS connection. Default: aws_default; '': the AWS default chain.")
  private @Nullable String connection;

  @Mixin private final ConnectionsOption connectionsOption = new ConnectionsOption();
  @Mixin private final OutputOption output = new OutputOption();
  @Mixin private final ConnectionOptions temporalOptions = new ConnectionOptions();

  public OrphansCommand(Shell shell) {
    this(shell, InstantSource.system());
  }

  /** With a clock that tells which executions are young. */
  OrphansCommand(Shell shell, InstantSource clock) {
    this.shell = shell;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    StateMachineArn machine = machine();
    TemporalProfile profile = TemporalProfile.load(temporalOptions, shell.variables());
    try (Connections connections = connectionsOption.open(shell)) {
      OperatorCalls aws =
          new OperatorCalls(new AwsCalls(connections), ConnectionChoice.of(connection), CALLER);
      return TemporalConnection.with(profile, temporal -> run(machine, aws, temporal)).code();
    } catch (ApplicationFailure failure) {
      throw new CommandFailure(
          ExitCode.ofFailureType(failure.getType()),
          failure.getType(),
          failure.getOriginalMessage());
    }
  }

  private StateMachineArn machine() {
    try {
      return StateMachineArn.parse(stateMachineArn);
    } catch (InvalidArnException e) {
      throw CommandFailure.badUsage("--state-machine-arn " + e.getMessage());
    }
  }

  private ExitCode run(StateMachineArn machine, OperatorCalls aws, TemporalConnection temporal) {
    OrphanSearch.Found found = new OrphanSearch(aws, temporal, clock.instant()).search(machine);
    OrphanStop stop = new OrphanStop(aws);
    int left = 0;
    for (Orphan orphan : found.orphans()) {
      boolean stopped = stops && stop.stop(orphan);
      left += stopped ? 0 : 1;
      print(orphan, stopped);
    }
    summary(found, left);
    return left == 0 ? ExitCode.SUCCEEDED : ExitCode.EXECUTION_FAILED;
  }

  private void print(Orphan orphan, boolean stopped) {
    if (output.format() == OutputFormat.text) {
      shell
          .out()
          .printf(
              "%-8s %s  started %s  workflow %s %s %s%n",
              stopped ? "stopped" : "running",
              Text.line(orphan.execution().text()),
              orphan.startDate(),
              orphan.workflowId(),
              orphan.workflowStatus(),
              orphan.closeTime());
      return;
    }
    Map<String, Object> fields = orphan.fields();
    fields.put("stopped", stopped);
    new ResultPrinter(shell, output.format()).print(JsonDocument.of(fields));
  }

  private void summary(OrphanSearch.Found found, int left) {
    int orphans = found.orphans().size();
    shell
        .err()
        .println(
            found.running()
                + " running, "
                + orphans
                + (orphans == 1 ? " orphan" : " orphans")
                + (stops ? ", " + (orphans - left) + " stopped" : ""));
    hint(found.young(), "began less than five minutes ago and will be judged later");
    hint(
        found.unreadable(),
        "cannot be judged: the name was given, is somebody else's, or is that of a workflow whose"
            + " id is longer than 60 characters or has others than [0-9A-Za-z_-]");
    hint(found.unknown(), "cannot be judged: this namespace has no workflow of that id (any more)");
  }

  private void hint(int count, String text) {
    if (count > 0) {
      shell.err().println(count + " " + text);
    }
  }
}
