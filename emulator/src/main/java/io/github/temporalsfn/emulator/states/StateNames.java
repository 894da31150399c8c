package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.HashSet;
import java.util.Set;

/** The names in a definition: one may be used once, whichever branch it is in. */
public final class StateNames {
  // The States Language's own limit is not AWS's: "Name must be no longer than 80 characters".
  private static final int MAX_LENGTH = 80;

  private final Set<String> names = new HashSet<>();

  /** Takes a name. */
  void add(String name, String location) throws InvalidDefinitionException {
    if (name.length() > MAX_LENGTH) {
      throw InvalidDefinitionException.schema(
          "State name must be no longer than " + MAX_LENGTH + " characters", location);
    }
    if (!names.add(name)) {
      throw new InvalidDefinitionException(
          "DUPLICATE_STATE_NAME", "Duplicate State name: " + name, location);
    }
  }
}
