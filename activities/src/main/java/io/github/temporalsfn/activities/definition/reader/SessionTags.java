package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.problem.Fields;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code Tags} and {@code TransitiveTagKeys} (<a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html">session tags</a>).
 */
final class SessionTags {
  private static final int MOST = 50;
  private static final KnownKeys FIELDS = new KnownKeys(List.of("Key", "Value"));
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}");
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}");

  private SessionTags() {}

  static Optional<Map<String, String>> tags(Setting setting) {
    return setting.elements(MOST).map(SessionTags::read);
  }

  private static Map<String, String> read(List<Setting> elements) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Setting element : elements) {
      Map<String, Setting> fields = Fields.of(element, FIELDS);
      Optional<String> key = text(fields, "Key", KEY, 128);
      Optional<String> value = text(fields, "Value", VALUE, 256);
      if (element.node().isObject() && fields.size() < 2) {
        element.refuse("must have the keys Key and Value");
      }
      if (key.isPresent() && value.isPresent()) {
        if (isIn(tags.keySet(), key.get())) {
          element.refuse("has the Key of an earlier tag; AWS does not distinguish case in them");
        }
        tags.put(key.get(), value.get());
      }
    }
    return tags;
  }

  static Optional<List<String>> transitiveKeys(Setting setting, Map<String, String> tags) {
    return setting
        .elements(MOST)
        .map(keys -> keys.stream().flatMap(key -> transitive(key, tags).stream()).toList());
  }

  private static Optional<String> transitive(Setting key, Map<String, String> tags) {
    return key.node().isTextual() && isIn(tags.keySet(), key.node().textValue())
        ? Optional.of(key.node().textValue())
        : key.refuse("must be the Key of one of Tags");
  }

  private static Optional<String> text(
      Map<String, Setting> fields, String field, Pattern pattern, int most) {
    return Optional.ofNullable(fields.get(field))
        .flatMap(
            setting ->
                setting.matching(
                    pattern,
                    "must be at most "
                        + most
                        + " letters, digits, spaces or characters of _.:/=+@-"));
  }

  private static boolean isIn(Set<String> keys, String key) {
    return keys.stream()
        .map(known -> known.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet())
        .contains(key.toLowerCase(Locale.ROOT));
  }
}
