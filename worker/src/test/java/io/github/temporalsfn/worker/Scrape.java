package io.github.temporalsfn.worker;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code /metrics} has answered. */
record Scrape(String text) {
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
  private static final Pattern SERIES = Pattern.compile("(?m)^(\\w+)\\{(.*)} \\S+$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"[^\"]*\"");

  /** Metrics by name, each with its type. */
  Map<String, String> types() {
    Map<String, String> types = new TreeMap<>();
    TYPE.matcher(text).results().forEach(type -> types.put(type.group(1), type.group(2)));
    return types;
  }

  /** The labels of a metric. */
  Set<String> labels(String metric) {
    Set<String> labels = new TreeSet<>();
    for (MatchResult series : SERIES.matcher(text).results().toList()) {
      if (series.group(1).equals(metric)) {
        LABEL.matcher(series.group(2)).results().forEach(label -> labels.add(label.group(1)));
      }
    }
    return labels;
  }

  /** How many series there are that contain a text. */
  long series(String part) {
    return text.lines().filter(line -> !line.startsWith("#") && line.contains(part)).count();
  }

  /** The values that a label has. */
  Set<String> values(String label) {
    Set<String> values = new TreeSet<>();
    Pattern.compile("[{,]" + label + "=\"([^\"]*)\"")
        .matcher(text)
        .results()
        .forEach(found -> values.add(found.group(1)));
    return values;
  }

  /** The value of a series, such as {@code up} or <code>runs{owner="own"}</code>. */
  double value(String series) {
    return text.lines()
        .filter(line -> line.startsWith(series + " "))
        .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(series + " is not in\n" + text));
  }
}
