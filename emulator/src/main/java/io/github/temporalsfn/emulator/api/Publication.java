package io.github.temporalsfn.emulator.api;

import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that makes a revision wants it published as well.
 *
 * @param wanted whether it does
 * @param description what it says about the version
 */
record Publication(boolean wanted, @Nullable String description) {
  static final int MAX_DESCRIPTION = 256;

  static Publication read(Parameters parameters) throws ApiException {
    return new Publication(
        parameters.flag("publish", false),
        parameters.optional("versionDescription", 0, MAX_DESCRIPTION));
  }

  /** Refuses a description of nothing. */
  void check() throws ApiException {
    if (!wanted && description != null) {
      throw ApiException.validation("Version description can only be set when publish is true");
    }
  }

  /** Publishes what the machine is now, if that is wanted. */
  @Nullable Version publish(StateMachine machine, Instant now) {
    return wanted ? machine.versions().publish(machine.revision(), description, now) : null;
  }
}
