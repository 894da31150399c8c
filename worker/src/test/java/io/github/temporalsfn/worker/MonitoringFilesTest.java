package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.temporal.client.WorkflowFailedException;
import io.temporal.worker.MetricsType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Alerts and dashboard ask for what a worker serves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringFilesTest {
  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Pattern METRIC =
      Pattern.compile("\\b((?:stepfunctions|temporal|jvm|process|system)_\\w+)(\\{[^}]*})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");
  private static final Duration TEMPORALS_METRICS_ARE_OLD = Duration.ofSeconds(11);

  // Prometheus adds the first two.
  private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job", "le");

  private final EmulatedAws aws = new EmulatedAws();
  private final MonitoredProcess process = new MonitoredProcess(aws.side());
  private Scrape scrape = new Scrape("");

  @BeforeAll
  void run() throws Exception {
    var unused = process.start(aws.machine()).getResult(Map.class);
    try {
      unused = process.start("no ARN").getResult(Map.class);
    } catch (WorkflowFailedException expected) {
      // so that there is a failed one to be counted
    }
    Thread.sleep(TEMPORALS_METRICS_ARE_OLD.toMillis());
    scrape = process.scrape();
  }

  @AfterAll
  void close() {
    process.close();
    aws.close();
  }

  @Test
  void alertsAskForMetricsThatExist() throws IOException {
    JsonNode rules =
        new YAMLMapper()
            .readTree(DEPLOY.resolve("prometheus/alerts.yaml").toFile())
            .at("/groups/0/rules");

    assertThat(rules).hasSizeGreaterThan(5);
    for (JsonNode rule : rules) {
      check(rule.path("alert").asText(), rule.path("expr").asText());
      assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
      assertThat(rule.at("/annotations/description").asText()).isNotBlank();
      assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
    }
  }

  @Test
  void theDashboardAsksForMetricsThatExist() throws IOException {
    JsonNode panels =
        new ObjectMapper()
            .readTree(DEPLOY.resolve("grafana/dashboard.json").toFile())
            .path("panels");

    assertThat(panels).hasSizeGreaterThan(5);
    for (JsonNode panel : panels) {
      assertThat(panel.path("targets")).isNotEmpty();
      panel
          .path("targets")
          .forEach(target -> check(panel.path("title").asText(), target.path("expr").asText()));
    }
  }

  @Test
  void theAutoscalerAsksForAMetricThatExists() throws IOException {
    Path component = DEPLOY.resolve("kubernetes/components/autoscaling-slots");
    YAMLMapper yaml = new YAMLMapper();
    JsonNode kustomization = yaml.readTree(component.resolve("kustomization.yaml").toFile());
    JsonNode metric =
        yaml.readTree(kustomization.at("/patches/0/patch").asText()).at("/0/value/pods/metric");
    JsonNode rule =
        yaml.readTree(component.resolve("prometheus-adapter.yaml").toFile())
            .at("/rules/custom/0/seriesQuery");
    String name = metric.path("name").asText();
    String workers = metric.at("/selector/matchLabels/worker_type").asText();

    check("autoscaling-slots", name + "{worker_type=\"" + workers + "\"}");
    assertThat(rule.asText()).startsWith(name + "{");
  }

  @Test
  void thePageForOperatorsNamesMetricsThatExist() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "operating.md"));
    List<MatchResult> metrics = METRIC.matcher(page).results().toList();

    assertThat(metrics)
        .hasSizeGreaterThan(10)
        .allMatch(metric -> isServed(metric.group(1)) || isCountedLater(metric.group(1)));
  }

  @Test
  void noticesAMetricAndALabelThatDoNotExist() {
    assertThat(problems("sum(rate(stepfunctions_nonsense_total[5m]))")).hasSize(1);
    assertThat(problems("sum by (nonsense) (stepfunctions_watch_runs)")).hasSize(1);
    assertThat(problems("stepfunctions_watch_runs{owner=\"nobody\"}")).hasSize(1);
    assertThat(problems("sum((stepfunctions_watch_runs)")).hasSize(1);
  }

  private boolean isServed(String metric) {
    return scrape.types().containsKey(metric);
  }

  /** What Temporal's SDK serves from the first time on that it happens. */
  private static boolean isCountedLater(String metric) {
    return metric.equals(MetricsType.WORKFLOW_TASK_EXECUTION_FAILURE_COUNTER + "_total");
  }

  private void check(String name, String expression) {
    assertThat(problems(expression)).as(name + ": " + expression).isEmpty();
    assertThat(METRIC.matcher(expression).find()).as(name).isTrue();
  }

  private List<String> problems(String expression) {
    List<String> problems = new ArrayList<>();
    if (count(expression, '(') != count(expression, ')')) {
      problems.add("brackets");
    }
    Set<String> labels = new TreeSet<>(LABELS_OF_PROMETHEUS);
    for (MatchResult metric : METRIC.matcher(expression).results().toList()) {
      List<Map<String, String>> series = series(metric.group(1));
      if (series.isEmpty()) {
        problems.add("no metric " + metric.group(1));
        continue;
      }
      series.forEach(one -> labels.addAll(one.keySet()));
      Map<String, String> wanted = pairs(metric.group(2) == null ? "" : metric.group(2));
      if (series.stream().noneMatch(one -> one.entrySet().containsAll(wanted.entrySet()))) {
        problems.add("no " + metric.group(1) + " with " + wanted);
      }
    }
    if (problems.isEmpty()) {
      for (MatchResult grouping : GROUPING.matcher(expression).results().toList()) {
        List.of(grouping.group(1).split(", *")).stream()
            .filter(label -> !labels.contains(label))
            .forEach(label -> problems.add("no label " + label));
      }
    }
    return problems;
  }

  private List<Map<String, String>> series(String metric) {
    return scrape
        .text()
        .lines()
        .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
        .map(MonitoringFilesTest::pairs)
        .toList();
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new TreeMap<>();
    MATCHER.matcher(text).results().forEach(pair -> pairs.put(pair.group(1), pair.group(2)));
    return pairs;
  }

  private static long count(String text, char character) {
    return text.chars().filter(each -> each == character).count();
  }
}
