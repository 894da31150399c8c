package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.RedriveOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --redrive} of commands that wait for an execution's end. */
public final class RedriveOption {
  @Option(
      names = "--redrive",
      paramLabel = "N",
      description =
          "How often an execution that FAILED or TIMED_OUT is redriven: AWS goes on at the steps"
              + " that did not succeed. Default: 0.")
  private @Nullable Integer maximumAttempts;

  /**
   * The policy as workflows take it; null where there is none.
   *
   * @throws CommandFailure if the number is negative
   */
  @Nullable RedriveOptions redriveOptions() {
    if (maximumAttempts == null) {
      return null;
    }
    if (maximumAttempts < 0) {
      throw CommandFailure.badUsage("--redrive must be 0 or more, it is " + maximumAttempts);
    }
    return new RedriveOptions(maximumAttempts, null, null, null, null);
  }
}
