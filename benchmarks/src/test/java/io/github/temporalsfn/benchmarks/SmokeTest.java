package io.github.temporalsfn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, at the smallest sizes. */
class SmokeTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void measuresThroughputAndHistoryWithoutADevServer() throws IOException {
    Path file = folder.resolve("report.json");

    int exitCode =
        run(
            "--only=a,d",
            "--runs=1",
            "--executions=5",
            "--warm-up=0",
            "--lengths=PT10S",
            "--limit=PT1M",
            "--json=" + file);

    assertThat(exitCode).as(out() + err()).isZero();
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    JsonNode throughput = onlyCase(report, "a", "in memory, 5 executions");
    assertThat(median(throughput, "executions per second")).isBetween(0.1, 2.5);
    assertThat(median(throughput, "CPU per execution, worker")).isPositive();
    assertThat(median(throughput, "CPU per execution, server")).isPositive();
    assertThat(median(throughput, "  StartExecution")).isEqualTo(1);
    assertThat(median(throughput, "AWS calls per execution")).isBetween(2.0, 6.0);
    assertThat(onlyCase(report, "a", "dev server, 5 executions").path("leftOut").asText())
        .isEqualTo("no temporal that runs is on the PATH; --temporal PATH names one");
    JsonNode history = onlyCase(report, "d", "execution of 10s");
    assertThat(median(history, "history events")).isBetween(30.0, 60.0);
    assertThat(median(history, "history size")).isBetween(5_000.0, 20_000.0);
    assertThat(median(history, "Temporal Cloud Actions")).isBetween(8.0, 20.0);
    assertThat(median(history, "  DescribeExecution")).isBetween(4.0, 8.0);
    assertThat(out()).contains("history events", "executions per second");
  }

  @Test
  void measuresOnlyTheCasesThatAreWanted() throws IOException {
    Path file = folder.resolve("report.json");

    int exitCode =
        run("--case=of 10s", "--runs=1", "--lengths=PT10S,PT1M", "--limit=PT1M", "--json=" + file);

    assertThat(exitCode).as(out() + err()).isZero();
    JsonNode benchmarks = new ObjectMapper().readTree(file.toFile()).path("benchmarks");
    assertThat(benchmarks.findValuesAsText("name")).contains("execution of 10s");
    assertThat(benchmarks).hasSize(1);
  }

  @Test
  void namesTheCasesWhereNoneIsWanted() {
    assertThat(run("--only=d", "--case=sweep", "--lengths=PT10S")).isEqualTo(2);
    assertThat(err())
        .contains("--case: none has \"sweep\" in its name; there are: execution of 10s");
  }

  // Three worlds, one after the other, each with a time for its starts.
  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void measuresAFleet() throws IOException {
    Path file = folder.resolve("report.json");

    int exitCode =
        run(
            "--only=b",
            "--runs=1",
            "--fleet=6",
            "--ends-per-second=2",
            "--limit=PT2M",
            "--json=" + file);

    assertThat(exitCode).as(out() + err()).isZero();
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    for (String name : List.of("timers only", "list sweep", "events")) {
      JsonNode fleet = onlyCase(report, "b", name + ", 6 executions");
      assertThat(median(fleet, "lateness, never")).isZero();
      assertThat(median(fleet, "lateness, median")).isPositive();
      assertThat(median(fleet, "throttled calls")).isZero();
      assertThat(median(fleet, "  StartExecution")).isEqualTo(1);
      assertThat(median(fleet, "history events per execution")).isBetween(10.0, 100.0);
    }
    assertThat(median(onlyCase(report, "b", "timers only, 6 executions"), "wake-ups per execution"))
        .isZero();
    assertThat(median(onlyCase(report, "b", "events, 6 executions"), "wake-ups per execution"))
        .isPositive();
    assertThat(onlyCase(report, "b", "adverse, dev server, 6 executions").path("leftOut").asText())
        .startsWith("no temporal that runs is on the PATH");
  }

  @Test
  void measuresABurst() throws IOException {
    Path file = folder.resolve("report.json");

    int exitCode = run("--only=c", "--runs=1", "--burst=6", "--limit=PT1M", "--json=" + file);

    assertThat(exitCode).as(out() + err()).isZero();
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    JsonNode burst = onlyCase(report, "c", "6 executions");
    assertThat(median(burst, "time to drain")).isBetween(5.0, 60.0);
    assertThat(median(burst, "ends seen per second")).isPositive();
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(run("--only=a,x")).isEqualTo(2);
    assertThat(err()).startsWith("error: --only takes a, b, c, d, e, f, not \"x\"");
    assertThat(run("--runs=0")).isEqualTo(2);
    assertThat(run("--waiting=10,5")).isEqualTo(2);
    assertThat(run("--executions=0")).isEqualTo(2);
    assertThat(run("--fleet=0")).isEqualTo(2);
    assertThat(run("--burst=100001")).isEqualTo(2);
    assertThat(run("--ends-per-second=0")).isEqualTo(2);
    assertThat(run("--lengths=PT0.5S")).isEqualTo(2);
    assertThat(run("--json=" + folder.resolve("nowhere").resolve("report.json"))).isEqualTo(2);
    assertThat(run("--temporal=" + folder.resolve("temporal"))).isEqualTo(2);
    assertThat(out()).isEmpty();
  }

  private int run(String... arguments) {
    Map<String, String> variables = Map.of("PATH", folder.toString());
    Shell shell =
        new Shell(
            variables,
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Screen.of(variables, false, false),
            listener -> () -> {});
    return Main.execute(shell, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode onlyCase(JsonNode report, String letter, String name) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode benchmark : report.path("benchmarks")) {
      if (benchmark.path("benchmark").asText().equals(letter)) {
        StreamSupport.stream(benchmark.path("cases").spliterator(), false)
            .filter(one -> one.path("name").asText().equals(name))
            .forEach(found::add);
      }
    }
    assertThat(found).as(name + " in " + report).hasSize(1);
    return found.get(0);
  }

  private static double median(JsonNode measured, String figure) {
    for (JsonNode one : measured.path("figures")) {
      if (one.path("name").asText().equals(figure)) {
        return one.path("median").asDouble();
      }
    }
    throw new AssertionError("no figure \"" + figure + "\" in " + measured);
  }
}
