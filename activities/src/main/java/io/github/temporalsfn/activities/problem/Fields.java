package io.github.temporalsfn.activities.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a setting that is an object of known keys. */
public final class Fields {
  private Fields() {}

  /** Those that have a value, by key, in their order; any other key is refused. */
  public static Map<String, Setting> of(Setting setting, KnownKeys keys) {
    return of(setting, keys, Map.of());
  }

  /**
   * Likewise.
   *
   * @param refused what is said of some keys that are not known
   */
  public static Map<String, Setting> of(
      Setting setting, KnownKeys keys, Map<String, String> refused) {
    Map<String, Setting> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Setting> field : setting.fields(keys).orElse(List.of())) {
      String rule = refused.get(field.getKey());
      if (keys.contains(field.getKey())) {
        fields.put(field.getKey(), field.getValue());
      } else if (rule != null) {
        setting.problems().add(Paths.child(setting.path(), field.getKey()), rule);
      } else {
        keys.refuse(setting.path(), field.getKey(), "is unknown", setting.problems());
      }
    }
    return fields;
  }
}
