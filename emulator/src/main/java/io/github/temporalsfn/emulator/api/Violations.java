package io.github.temporalsfn.emulator.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The constraints that a request breaks, in the words of AWS's request validator. */
final class Violations {
  // The model marks these as sensitive: the validator does not repeat their values.
  private static final Set<String> SENSITIVE = Set.of("input", "error", "cause", "definition");

  private final List<String> all = new ArrayList<>();

  /** Notes that a value breaks a constraint. */
  void add(String place, Object value, String constraint) {
    all.add(
        "Value "
            + (SENSITIVE.contains(place) ? "" : "'" + value + "' ")
            + "at '"
            + place
            + "' failed to satisfy constraint: "
            + constraint);
  }

  /** Notes that a required value is missing. */
  void addMissing(String place) {
    all.add("Value null at '" + place + "' failed to satisfy constraint: Member must not be null");
  }

  /** Throws if there are any. */
  void check() throws ApiException {
    if (!all.isEmpty()) {
      throw ApiException.validation(
          all.size()
              + (all.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + String.join("; ", all));
    }
  }
}
