package io.github.temporalsfn.distribution.airflow;

import io.github.temporalsfn.activities.definition.airflow.ImportedConnections;
import io.github.temporalsfn.activities.definition.airflow.ImportedVariable;
import java.io.PrintStream;
import java.util.List;

/** Says what became of an export: names only, never a value. */
final class ImportReport {
  private final PrintStream err;

  ImportReport(PrintStream err) {
    this.err = err;
  }

  void print(ImportedConnections imported) {
    list("taken over", imported.taken());
    list("skipped, not of type aws", imported.skipped());
    imported.warnings().forEach(line -> err.println("warning: " + line));
    imported.errors().forEach(line -> err.println("not taken over: " + line));
    if (!imported.variables().isEmpty()) {
      err.println("to be set in the worker's environment:");
      int width =
          imported.variables().stream()
              .mapToInt(variable -> variable.name().length())
              .max()
              .orElse(0);
      for (ImportedVariable variable : imported.variables()) {
        String padding = " ".repeat(width - variable.name().length());
        err.println("  " + variable.name() + padding + "  for " + variable.setting());
      }
    }
    err.flush();
  }

  private void list(String title, List<String> names) {
    if (!names.isEmpty()) {
      err.println(title + ": " + String.join(", ", names));
    }
  }
}
