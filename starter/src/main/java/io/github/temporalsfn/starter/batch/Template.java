package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lines mean: each a whole run, or each the input of one.
 *
 * @param run what all runs have in common; {@code null}: each line says it all
 */
public record Template(@Nullable RunStateMachineInput run) {
  /** The run of a line. */
  JsonDocument run(JsonDocument line) {
    return run == null ? line : JsonDocument.of(run).with("input", line);
  }

  /** The input of a batch workflow with those lines. */
  JsonDocument batch(List<JsonDocument> lines, int maxConcurrent) {
    List<String> fields = new ArrayList<>();
    String list = "[" + String.join(",", lines.stream().map(JsonDocument::text).toList()) + "]";
    if (run == null) {
      fields.add("\"items\":" + list);
    } else {
      fields.add("\"template\":" + JsonDocument.of(run).text());
      fields.add("\"inputs\":" + list);
    }
    fields.add("\"maxConcurrent\":" + maxConcurrent);
    return JsonDocument.parse("{" + String.join(",", fields) + "}");
  }

  /** What identifies the run of a line. */
  String identity(String line) {
    return (run == null ? "" : JsonDocument.of(run).text()) + "\n" + line;
  }
}
