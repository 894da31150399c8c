package io.github.temporalsfn.benchmarks.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure over several runs.
 *
 * @param values in the order of the runs, at least one
 */
public record Spread(String name, Unit unit, List<Double> values) {
  public Spread {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a figure without a value: " + name);
    }
    values = List.copyOf(values);
  }

  /**
   * The figures that runs have brought, by their names, in the order in which they came first.
   *
   * @param runs where one lacks a figure, such as the calls of an operation, it counts as 0
   */
  static List<Spread> of(List<List<Figure>> runs) {
    Map<String, Figure> firsts = new LinkedHashMap<>();
    runs.forEach(run -> run.forEach(figure -> firsts.putIfAbsent(figure.name(), figure)));
    return firsts.values().stream()
        .map(
            first ->
                new Spread(
                    first.name(),
                    first.unit(),
                    runs.stream().map(run -> value(first.name(), run)).toList()))
        .toList();
  }

  private static double value(String name, List<Figure> run) {
    return run.stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElse(0);
  }

  public double min() {
    return ordered().get(0);
  }

  /** The middle one; of an even number, the mean of the two in the middle. */
  public double median() {
    List<Double> ordered = ordered();
    int middle = ordered.size() / 2;
    return ordered.size() % 2 == 1
        ? ordered.get(middle)
        : (ordered.get(middle - 1) + ordered.get(middle)) / 2;
  }

  public double max() {
    return ordered().get(values.size() - 1);
  }

  private List<Double> ordered() {
    return values.stream().sorted().toList();
  }
}
