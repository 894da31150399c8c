package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.examples.caller.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The programs in {@code examples/callers}, as their README tells to run them. */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallersIT {
  private static final Path CALLERS = Path.of("..", "examples", "callers").toAbsolutePath();

  private final RealDev dev = new RealDev(RealPart.program("temporal.cli"));

  @AfterAll
  void close() {
    dev.close();
  }

  @Test
  void java() {
    run("java", JavaProgram.of(Caller.class));
  }

  @Test
  void python() {
    run("python", List.of(RealPart.program("caller.python").toString(), "caller.py"));
  }

  @Test
  void pythonThroughNexus() {
    TemporalCli.Result endpoint =
        dev.paste(
            "temporal operator nexus endpoint create --name step-functions --target-namespace default"
                + " --target-task-queue step-functions --address 127.0.0.1:"
                + dev.ports().get(0));
    assertThat(endpoint.exitCode()).as(endpoint.toString()).isZero();

    String printed =
        printed("python", List.of(RealPart.program("caller.python").toString(), "nexus.py"));

    assertThat(printed)
        .containsPattern("nexus-python-20 .*paid")
        .containsPattern("nexus-python-200 .*ExecutionFailed")
        .containsPattern("nexus-python-200 .*Refund\\.TooLarge");
  }

  @Test
  void go() {
    run("go", List.of(RealPart.program("caller.go").toString()));
  }

  @Test
  void typescript() {
    run("typescript", List.of("node", RealPart.file("caller.typescript").toString()));
  }

  private void run(String language, List<String> command) {
    assertThat(printed(language, command))
        .containsPattern(language + "-20 .*paid")
        .containsPattern(":execution:refund:" + language + "-20-refund_")
        .containsPattern(language + "-200 .*ExecutionFailed")
        .containsPattern(language + "-200 .*Refund\\.TooLarge")
        .containsPattern("(?i)" + language + "-cancelled .*cancell?ed");
    assertThat(status(language + "-cancelled-reminder"))
        .contains("\"status\": \"ABORTED\"", "\"error\": \"Temporal.Cancelled\"");
  }

  private String printed(String language, List<String> command) {
    Map<String, String> variables =
        Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + dev.ports().get(0), "LOG_LEVEL", "error");

    TemporalCli.Result result = Typed.run(command, CALLERS.resolve(language), variables);

    assertThat(result.exitCode()).as(result.toString()).isZero();
    // A language may print a dictionary in several lines.
    return String.join(" ", result.out().lines().map(String::strip).toList());
  }

  private String status(String workflowId) {
    return dev.paste(
            "bin/temporal-sfn status --workflow-id "
                + workflowId
                + " --address 127.0.0.1:"
                + dev.ports().get(0))
        .out();
  }
}
