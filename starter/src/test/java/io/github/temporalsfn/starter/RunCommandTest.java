package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunCommandTest {
  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void stop() {
    world.close();
  }

  @Test
  void printsTheResultIndentedAndTheProgressOnStandardError() {
    Done done = world.runMachine("orders", "--workflow-id", "w1", "--input", "{\"a\":1.10}");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .isEqualTo(
            """
            {
              "status": "SUCCEEDED",
              "received": {
                "stateMachineArn": "%sorders",
                "input": {
                  "a": 1.10
                }
              }
            }
            """
                .formatted(StarterWorld.ARN));
    assertThat(done.err()).startsWith("started workflow w1, run ");
    assertThat(done.err()).contains("\n  watch: temporal workflow describe -w w1\n");
  }

  @Test
  void jsonIsOneLineWithEveryNumberAsItWasSpelled() {
    Done done =
        world.runMachine(
            "orders",
            "--output",
            "json",
            "--input",
            "[1.10, 1e400, 0.1234567890123456789, \"a\\nb\"]");

    assertThat(done.out()).hasLineCount(1).endsWith("}\n");
    assertThat(done.out()).contains("\"input\":[1.10, 1e400, 0.1234567890123456789, \"a\\nb\"]");
  }

  @Test
  void sendsTheOptionsInTheWorkflowsOwnWords() {
    Done done =
        world.runMachine(
            "orders",
            "--name",
            "n1",
            "--connection",
            "",
            "--region",
            "us-east-1",
            "--timeout",
            "5m",
            "--output",
            "json");

    assertThat(done.out())
        .contains("\"name\":\"n1\",\"connection\":\"\",\"region\":\"us-east-1\"")
        .contains("\"wait\":{\"timeout\":\"PT5M\"}");
    assertThat(done.err()).startsWith("started workflow sfn-orders-n1, run ");
  }

  @Test
  void readsInputFromStandardInputAndFromFiles(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("in.json"), "{\"n\": 1e400}\n");

    assertThat(world.typing("\"é\"").runMachine("orders", "--input", "-").out())
        .contains("\"input\": \"é\"");
    assertThat(world.runMachine("orders", "--input", "file://" + file).out())
        .contains("\"n\": 1e400");
  }

  @Test
  void noFollowPrintsTheIdsAtOnce() {
    Done done = world.runMachine("waits", "--workflow-id", "w2", "--no-follow", "--output", "json");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out()).isEqualTo("{\"workflowId\":\"w2\",\"runId\":\"" + runId(done) + "\"}\n");
  }

  @Test
  void aClosedIdStartsANewRun() {
    String first = runId(world.runMachine("orders", "--workflow-id", "w3", "--output", "json"));
    String second = runId(world.runMachine("orders", "--workflow-id", "w3", "--output", "json"));

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void anAnswerThatNobodyHereCanDecodeIsSaidInOneLine() {
    Done done = world.runMachine("unreadable");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).contains("error: the answer has the encoding \"binary/encrypted\"");
  }

  private static String runId(Done done) {
    return done.err().replaceAll("(?s).*, run (\\S+).*", "$1");
  }
}
