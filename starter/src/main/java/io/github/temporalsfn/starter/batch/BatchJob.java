package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.option.ShellWord;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Interrupts;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs a file: its parts one after the other, each as a batch workflow. */
public final class BatchJob {
  private final Shell shell;
  private final RunsFile file;
  private final Template template;
  private final Plan plan;
  private final Settings settings;

  /**
   * How it is run.
   *
   * @param batchId given, or empty: by the file's name and content
   * @param connectionArguments the options for Temporal, to repeat them in commands to paste
   */
  public record Settings(
      Optional<String> batchId,
      int maxConcurrent,
      boolean unordered,
      boolean retriesFailures,
      String taskQueue,
      String connectionArguments) {}

  /**
   * Checks every line of the file.
   *
   * @throws io.github.temporalsfn.starter.shell.CommandFailure that names each bad line
   */
  public BatchJob(Shell shell, RunsFile file, Template template, Settings settings) {
    this.shell = shell;
    this.file = file;
    this.template = template;
    this.plan = Plan.of(file, template);
    this.settings = settings;
  }

  /** Runs what has not been run yet, and writes all results. */
  public ExitCode run(TemporalConnection temporal, PrintStream out) {
    String id = settings.batchId().orElseGet(() -> plan.id(file));
    List<BatchWorkflow> batches =
        plan.parts().stream().map(part -> new BatchWorkflow(temporal, id, part)).toList();
    try (BatchView view = new BatchView(shell, plan.runs())) {
      Patience patience = new Patience(temporal, view::notice);
      for (BatchWorkflow batch : batches) {
        Optional<BatchWorkflow.Known> known = patience.call(batch::known);
        if (known.isEmpty()) {
          break; // they begin one after the other
        }
        batch.requireSame(known.get(), plan.runs());
      }
      view.notice("batch " + id + ": " + plan.runs() + (plan.runs() == 1 ? " run" : " runs"));
      try (ResultWriter results =
              new ResultWriter(new RunEndReader(temporal), patience, out, !settings.unordered());
          Lines lines = file.lines()) {
        Optional<String> ended = Optional.empty();
        for (BatchWorkflow batch : batches) {
          ended = run(batch, lines, temporal, patience, results, view);
          if (ended.isPresent()) {
            break;
          }
        }
        return summary(id, results, ended, view);
      }
    }
  }

  private Optional<String> run(
      BatchWorkflow batch,
      Lines lines,
      TemporalConnection temporal,
      Patience patience,
      ResultWriter results,
      BatchView view) {
    List<JsonDocument> runs = read(batch.part(), lines);
    Optional<BatchWorkflow.Known> known = patience.call(batch::known);
    Interrupts.Registration interrupts =
        shell.interrupts().listen(() -> view.notice(interrupted(batch)));
    try {
      if (known.isPresent() && known.get().isOpen()) {
        view.notice("workflow " + batch.id() + " is open and is followed");
      } else if (known.isPresent()
          && patience.call(
              () -> PartRun.isFinished(batch, known.get(), settings.retriesFailures()))) {
        view.notice("workflow " + batch.id() + " has ended, its results are read");
      } else {
        JsonDocument input = template.batch(runs, settings.maxConcurrent());
        patience.call(
            () -> {
              batch.start(input, plan.runs(), settings.taskQueue());
              return batch;
            });
        view.notice(
            "started workflow "
                + batch.id()
                + (known.isPresent() ? " again, for what has not succeeded" : ""));
      }
      return new PartRun(temporal, patience, results, view, batch).follow(settings.taskQueue());
    } finally {
      interrupts.close();
    }
  }

  private ExitCode summary(
      String id, ResultWriter results, Optional<String> ended, BatchView view) {
    int rest = plan.runs() - results.succeeded() - results.others();
    view.notice(
        "batch "
            + id
            + (ended.isPresent() ? " was ended early (" + ended.get() + "): " : ": ")
            + results.succeeded()
            + " succeeded, "
            + results.others()
            + " did not"
            + (rest > 0 ? ", " + rest + " were not reached" : ""));
    return results.others() == 0 && rest == 0 ? ExitCode.SUCCEEDED : ExitCode.EXECUTION_FAILED;
  }

  private String interrupted(BatchWorkflow batch) {
    String target = ShellWord.quoted(batch.id()) + settings.connectionArguments();
    String later =
        batch.part().number() < plan.parts().size() ? "; later ones are not started" : "";
    return "interrupted; workflow "
        + batch.id()
        + " goes on"
        + later
        + "\n  follow: the same command again\n  status: temporal-sfn status --workflow-id "
        + target
        + "\n  cancel: temporal-sfn cancel --workflow-id "
        + target;
  }

  private static List<JsonDocument> read(Part part, Lines lines) {
    List<JsonDocument> runs = new ArrayList<>(part.size());
    while (runs.size() < part.size()) {
      // Checked before, and the file has not got shorter since, unless somebody writes it.
      runs.add(JsonDocument.parse(Objects.requireNonNull(lines.next()).text()));
    }
    return runs;
  }
}
