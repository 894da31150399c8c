package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.temporal.TemporalChoice;
import io.github.temporalsfn.distribution.temporal.TemporalCli;
import io.github.temporalsfn.starter.option.ShellWord;
import java.util.Map;
import java.util.Optional;

/**
 * How one calls the programs in the commands to paste.
 *
 * @param temporal the Temporal CLI; empty: there is none
 * @param program this program, as its user called it
 * @param connection options for both that lead to this Temporal, each with a space before it
 * @param taskQueue the worker's task queue
 */
record Callers(Optional<String> temporal, String program, String connection, String taskQueue) {
  // Set by bin/temporal-sfn.
  private static final String PROGRAM = "TEMPORAL_SFN_PROGRAM";

  static Callers of(
      Map<String, String> variables,
      TemporalChoice choice,
      UsersTemporal users,
      String address,
      String taskQueue) {
    return new Callers(
        choice.cli().map(TemporalCli::word),
        ShellWord.quoted(variables.getOrDefault(PROGRAM, "temporal-sfn")),
        users.argumentsFor(address),
        taskQueue);
  }
}
