package io.github.temporalsfn.activities.definition;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    return regex().matcher(pattern.startsWith(ARN) ? arn : name).matches();
  }

  private Pattern regex() {
    return Pattern.compile(
        pattern
            .codePoints()
            .mapToObj(Character::toString)
            .map(
                character ->
                    switch (character) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(character);
                    })
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }
}
