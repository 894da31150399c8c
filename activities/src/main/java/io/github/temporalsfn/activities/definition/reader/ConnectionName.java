package io.github.temporalsfn.activities.definition.reader;

import java.util.regex.Pattern;

/** What a connection may be called. */
public final class ConnectionName {
  /** Said of any other. */
  public static final String RULE = "must be 1 to 64 letters (A-Z, a-z), digits, _, . or -";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private ConnectionName() {}

  public static boolean isLegal(String name) {
    return NAME.matcher(name).matches();
  }
}
