package io.github.temporalsfn.emulator.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an execution is started with.
 *
 * @param machine its state machine
 * @param revision what it runs, whatever becomes of the machine
 * @param versionArn the version that was asked for, by itself or through an alias
 * @param aliasArn the alias that was asked for
 */
public record Target(
    StateMachine machine,
    Revision revision,
    @Nullable String versionArn,
    @Nullable String aliasArn) {
  /** AWS's limit for EXPRESS. */
  private static final Duration EXPRESS_LIMIT = Duration.ofMinutes(5);

  /** The machine as it is now. */
  public static Target latest(StateMachine machine) {
    return new Target(machine, machine.revision(), null, null);
  }

  /** A version of the machine. */
  public static Target of(StateMachine machine, Version version) {
    return new Target(machine, version.revision(), version.arn(), null);
  }

  /** A version of the machine that an alias led to. */
  public static Target of(StateMachine machine, Version version, Alias alias) {
    return new Target(machine, version.revision(), version.arn(), alias.arn());
  }

  /** How long an execution may take, if there is a limit. */
  public @Nullable Duration timeLimit() {
    Integer seconds = revision.definition().timeoutSeconds();
    Duration own = seconds == null ? null : Duration.ofSeconds(seconds);
    if (machine.type() == StateMachineType.STANDARD) {
      return own;
    }
    return own == null || own.compareTo(EXPRESS_LIMIT) > 0 ? EXPRESS_LIMIT : own;
  }
}
