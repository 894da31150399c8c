package io.github.temporalsfn.activities.problem;

/**
 * A setting that breaks a rule.
 *
 * @param path the setting, as in {@code connections.prod.config_kwargs.retries}; keys that may be a
 *     misplaced secret are not in it
 * @param rule what is wrong and what to do, without the setting's value
 */
public record Problem(String path, String rule) {
  @Override
  public String toString() {
    return path.isEmpty() ? rule : path + " " + rule;
  }
}
