package io.github.temporalsfn.distribution;

import io.github.temporalsfn.workflows.execution.Text;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where this process logs to. Callers choose ids and types of workflows, and others' failures have
 * others' words: a record of the log is one line, and tells a terminal nothing. slf4j-simple prints
 * a record, and Java a line of a stack trace, by one call.
 */
final class LogStream extends PrintStream {
  LogStream(OutputStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  /** From now on, of everything that goes to standard error by way of {@code System.err}. */
  static void use() {
    System.setErr(new LogStream(System.err));
  }

  @Override
  public void println(String line) {
    super.println(harmless(line));
  }

  // A line of a stack trace; its messages may have several.
  @Override
  public void println(Object line) {
    super.println(harmless(String.valueOf(line)));
  }

  // What is left of a stack trace begins with a tabulator.
  private static String harmless(String line) {
    String shown = Text.line(line);
    return line.startsWith("\t") ? "\t" + shown : shown;
  }
}
