package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.ExecutionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/metrics.md lists what a worker serves, no more and no less. */
class MetricsPageTest {
  private static final Pattern NAME = Pattern.compile("`(stepfunctions_\\w+)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(stepfunctions_\\w+)` \\| (\\w+) \\|(.*?)\\| .* \\|$");
  private static final Pattern LABEL = Pattern.compile("`(\\w+)`");
  private static final Pattern OTHERS = Pattern.compile("`((?:jvm|process|system)_\\w+)`");

  @Test
  void listsEveryMetricWithItsTypeAndLabels() throws Exception {
    Scrape scrape = scrapeAfterARun();
    Map<String, String> served = new TreeMap<>();
    scrape.types().entrySet().stream()
        .filter(metric -> metric.getKey().startsWith("stepfunctions_"))
        .forEach(
            metric ->
                served.put(
                    metric.getKey(), metric.getValue() + " " + scrape.labels(metric.getKey())));

    assertThat(listed()).isEqualTo(served);
    assertThat(named(OTHERS)).isNotEmpty().isSubsetOf(scrape.types().keySet());
  }

  @Test
  void namesNoMetricBesideThoseItLists() throws Exception {
    assertThat(named(NAME)).isEqualTo(listed().keySet());
  }

  private static Scrape scrapeAfterARun() throws Exception {
    try (EmulatedAws aws = new EmulatedAws();
        MonitoredProcess process = new MonitoredProcess(aws.side())) {
      var unused = process.start(aws.machine()).getResult(ExecutionResult.class);
      return process.scrape();
    }
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (MatchResult row : ROW.matcher(page()).results().toList()) {
      Set<String> labels = new TreeSet<>();
      LABEL.matcher(row.group(3)).results().forEach(label -> labels.add(label.group(1)));
      listed.put(row.group(1), row.group(2) + " " + labels);
    }
    return listed;
  }

  private static Set<String> named(Pattern pattern) throws IOException {
    Set<String> names = new TreeSet<>();
    pattern.matcher(page()).results().forEach(name -> names.add(name.group(1)));
    return names;
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "metrics.md"));
  }
}
