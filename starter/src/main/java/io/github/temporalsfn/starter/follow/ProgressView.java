package io.github.temporalsfn.starter.follow;

import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.ExecutionProgress;
import java.time.Clock;

/** Shows on standard error how a run goes. */
public sealed interface ProgressView extends AutoCloseable permits ProgressLine, ProgressLog {
  /** A line rewritten in place on a terminal, lines on change elsewhere. */
  static ProgressView of(Shell shell) {
    return shell.terminal()
        ? new ProgressLine(shell, Clock.systemUTC())
        : new ProgressLog(shell.err(), Clock.systemUTC());
  }

  /** How often this view wants news. */
  StatusInterval interval();

  void progress(ExecutionProgress progress);

  /** Something besides the progress, in full lines. */
  void notice(String lines);

  /** Time has passed. */
  void tick();

  @Override
  void close();
}
