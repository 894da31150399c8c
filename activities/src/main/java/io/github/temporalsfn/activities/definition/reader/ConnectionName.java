package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.workflows.activity.ConnectionChoice;

/** What a connection may be called. */
public final class ConnectionName {
  /** Said of any other. */
  public static final String RULE = ConnectionChoice.NAME_RULE;

  private ConnectionName() {}

  public static boolean isLegal(String name) {
    return ConnectionChoice.isName(name);
  }
}
