package io.github.temporalsfn.emulator.choice;

/** A condition on the input of a Choice state. */
@FunctionalInterface
public interface ChoiceRule {
  /**
   * Whether the input, a JSON text, fulfils it.
   *
   * @throws InvalidPathException if a path leads nowhere
   */
  boolean matches(String input) throws InvalidPathException;
}
