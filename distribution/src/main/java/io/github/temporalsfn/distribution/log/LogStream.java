package io.github.temporalsfn.distribution.log;

import io.github.temporalsfn.workflows.execution.Text;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where lines are printed. Callers choose ids and types of workflows, and others' failures have
 * others' words: a line stays one line, and tells a terminal nothing. Java prints a line of a stack
 * trace by one call.
 */
final class LogStream extends PrintStream {
  /** Container runtimes break lines that are longer. */
  static final int LINE_BYTES = 16_384;

  LogStream(OutputStream out) {
    super(out, true, StandardCharsets.UTF_8);
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

  /** One line that a terminal shows and does not obey. */
  static String harmless(String line) {
    String shown = Text.line(line);
    // What is left of a stack trace begins with a tabulator. The end of the line is a byte, too.
    return Text.bytes(line.startsWith("\t") ? "\t" + shown : shown, LINE_BYTES - 1);
  }
}
