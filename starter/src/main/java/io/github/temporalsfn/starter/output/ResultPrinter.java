package io.github.temporalsfn.starter.output;

import io.github.temporalsfn.starter.follow.Outcome;
import io.github.temporalsfn.starter.option.OutputFormat;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.execution.Text;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints results and failures in the format that was asked for. */
public final class ResultPrinter {
  private final Shell shell;
  private final OutputFormat format;

  public ResultPrinter(Shell shell, OutputFormat format) {
    this.shell = shell;
    this.format = format;
  }

  /** Prints a run's end, and says what to tell the shell. */
  public ExitCode print(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      failure(failed.type(), Text.line(failed.message()), failed.details(), "");
      return failed.exitCode();
    }
    print(((Outcome.Succeeded) outcome).result());
    return ExitCode.SUCCEEDED;
  }

  /** Prints what stands between the user and the command. */
  public ExitCode print(CommandFailure failure) {
    failure(failure.type(), failure.line(), null, "error: ");
    return failure.exitCode();
  }

  /** Prints a result. */
  public void print(JsonDocument result) {
    if (format == OutputFormat.none) {
      return;
    }
    shell
        .out()
        .println(format.isJson() ? VisibleJson.oneLine(result) : VisibleJson.indented(result));
    shell.out().flush();
  }

  /** Prints a result that is a line for people, and a document for programs. */
  public void print(String line, JsonDocument result) {
    if (format == OutputFormat.text) {
      shell.out().println(Text.line(line));
      shell.out().flush();
    } else {
      print(result);
    }
  }

  /** Prints a result of a few fields, in their order. */
  public void print(Map<String, ?> result) {
    print(JsonDocument.of(result));
  }

  private void failure(String type, String message, @Nullable JsonDocument details, String prefix) {
    if (!format.isJson()) {
      shell.err().println(prefix + Text.printable(message));
      return;
    }
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("type", type);
    failure.put("message", message);
    if (details != null) {
      failure.put("details", details);
    }
    print(failure);
  }
}
