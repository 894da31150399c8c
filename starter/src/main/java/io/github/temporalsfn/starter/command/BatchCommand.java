package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.batch.BatchJob;
import io.github.temporalsfn.starter.batch.RunsFile;
import io.github.temporalsfn.starter.batch.Template;
import io.github.temporalsfn.starter.option.AwsOptions;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.option.TaskQueueOption;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batch}: runs every line of a file. */
@Command(
    name = "batch",
    description = {
      "Runs every line of a file (JSON Lines) and writes how each ended, in the same order.",
      "Given the same file again, it goes on where it was: what runs is followed, what has ended is"
          + " read, and only what is left is started."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  temporal-sfn batch --file orders.jsonl --results results.jsonl \\%n"
            + "    --state-machine-arn \\%n"
            + "    arn:aws:states:us-east-1:123456789012:stateMachine:orders")
public final class BatchCommand implements Callable<Integer> {
  private static final int LONGEST_ID = 900;

  private final Shell shell;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description =
          "The runs, one a line; `-` reads standard input. Each line is an input of RunStateMachine,"
              + " or with --state-machine-arn the input of one execution.")
  private String file = "";

  @Option(
      names = "--state-machine-arn",
      paramLabel = "ARN",
      description = "The state machine of all runs, with a version or an alias if wanted.")
  private @Nullable String stateMachineArn;

  @Mixin private final AwsOptions aws = new AwsOptions();

  @Option(
      names = "--max-concurrent",
      paramLabel = "N",
      description =
          "How many run at a time, at least 1. Default: 100. It never gets beyond about 150.")
  private int maxConcurrent = 100;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Where the results go, one a line. Default: standard output.")
  private @Nullable String results;

  @Option(
      names = "--unordered",
      description = "Writes results in the order in which runs end, not in that of the file.")
  private boolean unordered;

  @Option(
      names = "--batch-id",
      paramLabel = "ID",
      description =
          "What the workflows are called: ID-1, ID-2 and so on, a thousand runs each. Default:"
              + " made of the file's name and content.")
  private @Nullable String batchId;

  @Option(
      names = "--retry-failed",
      description = "Runs again what has failed when the same file was run before.")
  private boolean retriesFailures;

  @Mixin private final TaskQueueOption taskQueue = new TaskQueueOption();
  @Mixin private final ConnectionOptions connection = new ConnectionOptions();

  public BatchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (maxConcurrent < 1) {
      throw CommandFailure.badUsage("--max-concurrent must be at least 1");
    }
    if (batchId != null && (batchId.isBlank() || batchId.length() > LONGEST_ID)) {
      throw CommandFailure.badUsage("--batch-id must have 1 to " + LONGEST_ID + " characters");
    }
    Template template = new Template(aws.toBatchTemplate(stateMachineArn).orElse(null));
    BatchJob.Settings settings =
        new BatchJob.Settings(
            Optional.ofNullable(batchId),
            maxConcurrent,
            unordered,
            retriesFailures,
            taskQueue.taskQueue(shell.variables()),
            connection.asArguments());
    try (RunsFile runs = RunsFile.open(file, shell.in())) {
      BatchJob job = new BatchJob(shell, runs, template, settings);
      TemporalProfile profile = TemporalProfile.load(connection, shell.variables());
      return TemporalConnection.with(profile, temporal -> run(job, temporal)).code();
    }
  }

  private ExitCode run(BatchJob job, TemporalConnection temporal) {
    if (results == null) {
      return job.run(temporal, shell.out());
    }
    try (PrintStream out = new PrintStream(results, StandardCharsets.UTF_8)) {
      return job.run(temporal, out);
    } catch (IOException e) {
      throw CommandFailure.badUsage("--results: " + results + " cannot be written");
    }
  }
}
