package io.github.temporalsfn.activities.definition;

/** A text that nothing prints. */
public record Secret(String text) {
  @Override
  public String toString() {
    return "***";
  }
}
