package io.github.temporalsfn.emulator.api;

/** The names of state machines and executions. */
final class Names {
  static final int MAX_LENGTH = 80;
  private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";

  private Names() {}

  /** Refuses a name with characters that the API reference of StartExecution forbids. */
  static void check(String name) throws ApiException {
    if (!name.chars().allMatch(Names::isAllowed)) {
      throw ApiException.of("InvalidName", "Invalid Name", name);
    }
  }

  private static boolean isAllowed(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && FORBIDDEN.indexOf(c) < 0
        && !Character.isSurrogate((char) c)
        && c < 0xFFFE;
  }
}
