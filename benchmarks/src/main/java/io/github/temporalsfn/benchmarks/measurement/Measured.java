package io.github.temporalsfn.benchmarks.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case: figures, or what is wrong, or why it was left out.
 *
 * @param name the case's
 * @param figures empty where anything was wrong
 * @param wrong one line for each problem
 * @param leftOut what the machine lacks for it
 */
public record Measured(
    String name, List<Spread> figures, List<String> wrong, @Nullable String leftOut) {
  static Measured of(String name, List<Spread> figures) {
    return new Measured(name, figures, List.of(), null);
  }

  static Measured wrong(String name, List<String> problems) {
    return new Measured(name, List.of(), problems, null);
  }

  static Measured leftOut(String name, String reason) {
    return new Measured(name, List.of(), List.of(), reason);
  }
}
