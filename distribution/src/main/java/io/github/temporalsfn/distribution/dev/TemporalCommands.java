package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.starter.option.ShellWord;

/** Commands of the Temporal CLI, as one types them. */
record TemporalCommands(String word, Callers callers) {
  /** One that starts a workflow, with the fields of its input, each on a line. */
  String workflow(String action, String type, String id, String... fields) {
    return "%s workflow %s --type %s --task-queue %s -w %s%s --input '{\n  %s}'"
        .formatted(
            word,
            action,
            type,
            ShellWord.quoted(callers.taskQueue()),
            id,
            callers.connection(),
            String.join(",\n  ", fields));
  }

  /** One about a workflow that has been started. */
  String about(String action, String id) {
    return "%s workflow %s -w %s%s".formatted(word, action, id, callers.connection());
  }
}
