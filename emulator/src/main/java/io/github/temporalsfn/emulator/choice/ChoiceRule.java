package io.github.temporalsfn.emulator.choice;

import io.github.temporalsfn.emulator.dataflow.Documents;

/** A condition on the input of a Choice state. */
@FunctionalInterface
public interface ChoiceRule {
  /**
   * Whether the input fulfils it.
   *
   * @throws io.github.temporalsfn.emulator.dataflow.DataFlowException if a path leads nowhere
   */
  boolean matches(Documents input);
}
