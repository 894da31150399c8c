package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.definition.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A role of which nothing is said but its ARN. */
final class TestRole {
  static final String ARN = "arn:aws:iam::123456789012:role/worker";

  static final Role.Session SESSION =
      new Role.Session(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  static final Role.Assumed ASSUMED =
      new Role.Assumed(
          ARN,
          SESSION,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of());

  private TestRole() {}
}
