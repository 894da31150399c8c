package io.github.temporalsfn.activities.definition;

/**
 * Which state machines callers may run: a pattern for the ARN without version or alias, or, where
 * it does not begin with {@code arn:}, for the name. {@code *} stands for any characters, {@code ?}
 * for one; everything else stands for itself.
 */
public record StateMachineGlob(String pattern) {
  private static final String ARN = "arn:";

  /**
   * Whether it fits a state machine.
   *
   * @param arn without version or alias
   */
  public boolean matches(String arn, String name) {
    return fits(
        pattern.codePoints().toArray(),
        (pattern.startsWith(ARN) ? arn : name).codePoints().toArray());
  }

  // Without a regular expression, whose time may explode when there are several stars: after a
  // mismatch only the latest star takes one character more.
  private static boolean fits(int[] glob, int[] text) {
    int at = 0;
    int star = -1;
    int afterStar = 0;
    int i = 0;
    while (i < text.length) {
      if (at < glob.length && glob[at] == '*') {
        star = at++;
        afterStar = i;
      } else if (at < glob.length && (glob[at] == '?' || glob[at] == text[i])) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++afterStar;
      } else {
        return false;
      }
    }
    while (at < glob.length && glob[at] == '*') {
      at++;
    }
    return at == glob.length;
  }
}
