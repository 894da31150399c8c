package io.github.temporalsfn.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a ledger has found.
 *
 * @param tooLate runs whose own limit passed before they could start; rightly without an execution
 * @param problems a line for each, in no order
 */
public record Verdict(Map<Wrong, Integer> counts, int tooLate, List<String> problems) {
  public boolean isGood() {
    return problems.isEmpty();
  }

  int count(Wrong kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Such as {@code 0 lost, 0 doubled, 0 orphaned, 0 wrong}. */
  public String line() {
    return Arrays.stream(Wrong.values())
        .map(kind -> count(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
