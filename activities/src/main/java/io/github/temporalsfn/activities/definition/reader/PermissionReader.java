package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.definition.StateMachineGlob;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what callers may do with a connection. */
final class PermissionReader {
  private static final int MOST = 1_000;
  private static final KnownKeys OVERRIDES =
      new KnownKeys(
          Stream.concat(
                  Stream.of(ConnectionKey.VERIFY.key()),
                  Arrays.stream(BotocoreKey.values()).map(BotocoreKey::key))
              .toList());
  private static final Pattern GLOB = Pattern.compile("[^\\p{Z}\\p{C}]{1,512}");
  private static final Pattern WITH_QUALIFIER = Pattern.compile("arn:.*:stateMachine:[^:]*:.*");
  private static final Pattern OF_SOMETHING_ELSE =
      Pattern.compile("arn:[^:*]*:(?!states:|[^:]*[*?])[^:]*:.*");

  private PermissionReader() {}

  /** Names of botocore keys, and {@code verify}. */
  static Set<String> overrides(Setting setting) {
    Set<String> overrides = new LinkedHashSet<>();
    for (Setting element : setting.elements(MOST).orElseGet(List::of)) {
      String key = element.node().asText("");
      if (element.node().isTextual() && OVERRIDES.contains(key)) {
        overrides.add(key);
      } else {
        String question =
            OVERRIDES.nearest(key).map(near -> "; did you mean " + near + "?").orElse("");
        element.refuse("must be verify, or a key of botocore's that is honoured" + question);
      }
    }
    return Set.copyOf(overrides);
  }

  static List<StateMachineGlob> stateMachines(Setting setting) {
    if (setting.node().isArray() && setting.node().isEmpty()) {
      // It would read as "none", and an empty list in the definition means "all".
      setting.refuse("is empty; leave it out to allow all state machines, or name those allowed");
    }
    return setting.elements(MOST).orElseGet(List::of).stream()
        .flatMap(element -> glob(element).stream())
        .toList();
  }

  private static Optional<StateMachineGlob> glob(Setting element) {
    Optional<String> pattern =
        element.matching(
            GLOB, "must be the name or the ARN of a state machine, * and ? standing for others");
    if (pattern.filter(text -> WITH_QUALIFIER.matcher(text).matches()).isPresent()) {
      return element.refuse(
          "must be an ARN without version or alias: what is allowed is the state machine");
    }
    if (pattern.filter(text -> OF_SOMETHING_ELSE.matcher(text).matches()).isPresent()) {
      return element.refuse("must be the ARN of a state machine (arn:aws:states:...)");
    }
    return pattern.map(StateMachineGlob::new);
  }
}
