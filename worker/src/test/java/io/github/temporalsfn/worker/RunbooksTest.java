package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** docs/operating.md tells of each alert what to do, and of nothing that is no alert. */
class RunbooksTest {
  private static final Path ROOT = Path.of("..");
  private static final String PAGE = "docs/operating.md";
  private static final List<String> PARTS = List.of("- **Means**: ", "- **Look**: ", "- **Do**: ");

  @Test
  void areThereForEachAlert() throws IOException {
    Map<String, String> alerts = alerts();

    assertThat(alerts).hasSizeGreaterThan(5);
    assertThat(runbooks().keySet()).isEqualTo(alerts.keySet());
  }

  @Test
  void areWhereTheAlertsLead() throws IOException {
    assertThat(alerts())
        .allSatisfy(
            (alert, address) ->
                assertThat(address).isEqualTo(PAGE + "#" + alert.toLowerCase(Locale.ROOT)));
  }

  @Test
  void tellWhatItMeansWhereToLookAndWhatToDo() throws IOException {
    assertThat(runbooks())
        .allSatisfy(
            (alert, text) -> assertThat(text.lines().filter(RunbooksTest::isPart)).hasSize(3));
  }

  private static boolean isPart(String line) {
    return PARTS.stream().anyMatch(line::startsWith);
  }

  /** The addresses of the alerts' runbooks. */
  private static Map<String, String> alerts() throws IOException {
    JsonNode rules =
        new YAMLMapper()
            .readTree(ROOT.resolve("deploy/prometheus/alerts.yaml").toFile())
            .at("/groups/0/rules");
    Map<String, String> alerts = new TreeMap<>();
    rules.forEach(
        rule ->
            alerts.put(rule.path("alert").asText(), rule.at("/annotations/runbook_url").asText()));
    return alerts;
  }

  /** The sections about alerts, by their headings. */
  private static Map<String, String> runbooks() throws IOException {
    String chapter =
        Arrays.stream(Files.readString(ROOT.resolve(PAGE)).split("(?m)^## "))
            .filter(text -> text.startsWith("When an alert fires"))
            .findFirst()
            .orElseThrow();
    Map<String, String> runbooks = new TreeMap<>();
    Arrays.stream(chapter.split("(?m)^### "))
        .skip(1)
        .forEach(section -> runbooks.put(section.lines().findFirst().orElse(""), section));
    return runbooks;
  }
}
