package io.github.temporalsfn.activities;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StopCommand;
import org.jspecify.annotations.Nullable;

/** Builds stop commands. */
public final class Stops {
  private Stops() {}

  public static StopCommand of(
      String executionArn, @Nullable String error, @Nullable String cause) {
    return new StopCommand(executionArn, error, cause, ConnectionChoice.DEFAULT);
  }
}
