package io.github.temporalsfn.activities.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that settings may have, and what is said about any other. A key is repeated only where
 * it looks like one: what was pasted into the wrong place may be a secret.
 */
public final class KnownKeys {
  // Longer than any known key; also bounds the time that comparing takes.
  private static final int LONGEST_COMPARED = 64;
  private static final int MOST_EDITS = 3;
  private static final int SHORTEST_BEGINNING = 4;

  // Of digits at most three: "us_east_1" is a key, "9f86d081884c7d65" may be none.
  private static final Pattern LOOKS_LIKE_A_KEY =
      Pattern.compile(
          "(?=.{1,32}$)(?!(?:.*[0-9]){4})[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
              + "|(?=.{1,32}$)(?:[A-Z][a-z]+)+");

  private final List<String> keys;

  /** These keys; of two that are equally near to an unknown one, the first is proposed. */
  public KnownKeys(Collection<String> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Adds the problem that a key is unknown, with the nearest known one.
   *
   * @param path of the object that has the key
   * @param rule such as {@code is unknown}
   */
  public void refuse(String path, String key, String rule, Problems problems) {
    String question = nearest(key).map(near -> "; did you mean " + near + "?").orElse("");
    if (isShown(key)) {
      problems.add(Paths.child(path, key), rule + question);
    } else {
      problems.add(path, "has a key of " + key.length() + " characters that " + rule + question);
    }
  }

  public boolean contains(String key) {
    return keys.contains(key);
  }

  /** Whether messages may repeat the key: a known one, or one that looks like a key. */
  public boolean isShown(String key) {
    return contains(key) || LOOKS_LIKE_A_KEY.matcher(key).matches();
  }

  /** The known key that was probably meant. */
  public Optional<String> nearest(String key) {
    if (key.length() > LONGEST_COMPARED) {
      return Optional.empty();
    }
    return keys.stream()
        .filter(known -> isBeginning(key, known) || isMistyped(key, known))
        .min(Comparator.comparing(known -> EditDistance.between(key, known)));
  }

  private static boolean isBeginning(String key, String known) {
    return key.length() >= SHORTEST_BEGINNING && known.startsWith(key);
  }

  // At most a third of the word, so that short ones are not taken for one another.
  private static boolean isMistyped(String key, String known) {
    return EditDistance.between(key, known) <= Math.min(MOST_EDITS, known.length() / 3);
  }
}
