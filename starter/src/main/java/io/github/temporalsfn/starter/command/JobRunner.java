package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.follow.FollowedRun;
import io.github.temporalsfn.starter.follow.Follower;
import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.follow.ProgressView;
import io.github.temporalsfn.starter.option.NoFollowOption;
import io.github.temporalsfn.starter.option.TemporalOptions;
import io.github.temporalsfn.starter.output.ResultPrinter;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Interrupts;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.RunStarter;
import io.github.temporalsfn.starter.temporal.StartedRun;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Starts a workflow and follows it to its end, as every command does that has one run. */
final class JobRunner {
  private final Shell shell;
  private final TemporalOptions options;
  private final ResultPrinter printer;

  JobRunner(Shell shell, TemporalOptions options) {
    this.shell = shell;
    this.options = options;
    this.printer = new ResultPrinter(shell, options.format());
  }

  /** Starts a job; follows it unless told otherwise. */
  int run(Function<TemporalConnection, Job> job, NoFollowOption option) {
    return option.noFollow() ? startOnly(job) : follow(job);
  }

  /** Runs a job until it ends, and prints how. */
  int follow(Function<TemporalConnection, Job> job) {
    return with(
        temporal -> {
          Job asked = job.apply(temporal);
          // Printed after the live line is gone: both may be on the same terminal.
          Outcome outcome = followed(temporal, start(temporal, asked));
          ExitCode printed = printer.print(outcome);
          return outcome instanceof Outcome.Succeeded succeeded
              ? Verdict.of(asked.workflowType(), succeeded.result())
              : printed;
        });
  }

  private int startOnly(Function<TemporalConnection, Job> job) {
    return with(
        temporal -> {
          StartedRun run = start(temporal, job.apply(temporal));
          shell.err().println(announcement(run).firstLine());
          if (temporal.workers(run.taskQueue()) == WorkerPresence.ABSENT) {
            shell
                .err()
                .println(
                    "warning: no worker polls task queue "
                        + run.taskQueue()
                        + "; the run waits for one");
          }
          Map<String, String> ids = new LinkedHashMap<>();
          ids.put("workflowId", run.workflowId());
          ids.put("runId", run.runId());
          printer.print(ids);
          return ExitCode.SUCCEEDED;
        });
  }

  private int with(Function<TemporalConnection, ExitCode> work) {
    TemporalProfile profile = TemporalProfile.load(options.connection(), shell.variables());
    return TemporalConnection.with(profile, work).code();
  }

  private StartedRun start(TemporalConnection temporal, Job job) {
    return new RunStarter(temporal, options.taskQueue().taskQueue(shell.variables())).start(job);
  }

  private Outcome followed(TemporalConnection temporal, StartedRun run) {
    RunAnnouncement announcement = announcement(run);
    try (ProgressView view = ProgressView.of(shell)) {
      view.notice(announcement.started());
      Interrupts.Registration interrupts =
          shell.interrupts().listen(() -> view.notice(announcement.interrupted()));
      try {
        return new Follower(temporal, view)
            .follow(new FollowedRun(run, announcement.cancelCommand()));
      } finally {
        interrupts.close();
      }
    }
  }

  private RunAnnouncement announcement(StartedRun run) {
    return new RunAnnouncement(run, options.connection());
  }
}
