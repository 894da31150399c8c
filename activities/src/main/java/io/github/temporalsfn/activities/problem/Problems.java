package io.github.temporalsfn.activities.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with some settings, so that they are told at once. */
public final class Problems {
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /** The settings cannot be used. */
  public void add(String path, String rule) {
    errors.add(new Problem(path, rule));
  }

  /** The settings can be used, and are probably not what is meant. */
  public void warn(String path, String rule) {
    warnings.add(new Problem(path, rule));
  }

  public List<Problem> errors() {
    return List.copyOf(errors);
  }

  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }
}
