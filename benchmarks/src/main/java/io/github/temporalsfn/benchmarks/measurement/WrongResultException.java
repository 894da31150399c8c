package io.github.temporalsfn.benchmarks.measurement;

import java.util.List;

/** What was measured did not do what it should have done, so that its figures mean nothing. */
public final class WrongResultException extends Exception {
  private final List<String> problems;

  /**
   * @param problems one line each, at least one
   */
  public WrongResultException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
