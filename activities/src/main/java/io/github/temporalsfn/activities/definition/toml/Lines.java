package io.github.temporalsfn.activities.definition.toml;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** In which line of the file a setting is. */
final class Lines {
  private final Map<String, Integer> byPath = new HashMap<>();

  void put(String path, int line) {
    byPath.putIfAbsent(path, line);
  }

  /** The line of a setting, or of the innermost one around it that is written by itself. */
  OptionalInt of(String path) {
    for (String around = path; !around.isEmpty(); around = around(around)) {
      Integer line = byPath.get(around);
      if (line != null) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  private static String around(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
