package io.github.temporalsfn.activities.botocore;

import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code retries}. */
final class RetriesReader {
  private static final String MODE = "mode";
  private static final String RETRIES = "max_attempts";
  private static final String ATTEMPTS = "total_max_attempts";
  private static final KnownKeys KEYS = new KnownKeys(List.of(MODE, RETRIES, ATTEMPTS));
  private static final List<String> MODES =
      Arrays.stream(Retries.Mode.values())
          .map(mode -> mode.name().toLowerCase(Locale.ROOT))
          .toList();

  // The activity's time limit ends a call long before.
  private static final int MOST_ATTEMPTS = 1_000;

  private RetriesReader() {}

  static Optional<Retries> read(Setting setting) {
    return setting.fields(KEYS).map(fields -> retries(fields, setting));
  }

  private static Retries retries(List<Map.Entry<String, Setting>> fields, Setting retries) {
    Map<String, Integer> counts = new HashMap<>();
    Optional<String> mode = Optional.empty();
    for (Map.Entry<String, Setting> field : fields) {
      Setting value = field.getValue();
      switch (field.getKey()) {
        case MODE -> mode = value.word(MODES);
        case RETRIES ->
            value.count(0, MOST_ATTEMPTS - 1).ifPresent(count -> counts.put(RETRIES, count + 1));
        case ATTEMPTS ->
            value.count(1, MOST_ATTEMPTS).ifPresent(count -> counts.put(ATTEMPTS, count));
        default ->
            KEYS.refuse(
                retries.path(), field.getKey(), "is not a key of retries", retries.problems());
      }
    }
    // As in botocore, the total wins.
    return new Retries(
        mode.map(text -> Retries.Mode.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(Retries.Mode.LEGACY),
        Optional.ofNullable(counts.getOrDefault(ATTEMPTS, counts.get(RETRIES))));
  }
}
