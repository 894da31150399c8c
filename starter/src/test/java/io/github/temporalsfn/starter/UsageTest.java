package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.starter.fake.FakeWorkflow;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsageTest {
  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          --input | {"a":1     | --input: not valid JSON
          --input | hello      | a plain string needs its own quotes
          --input | file://no  | --input: there is no file no
          --input | file:///   | --input: the file / cannot be read
          --timeout | soon     | 'soon' is no duration
          --timeout | 0        | must be more than zero
          --redrive | -1       | --redrive must be 0 or more, it is -1
          --redrive | often    | 'often' is not an int
          --output | xml       | '--output'
          --address | nowhere  | must be host:port
          --profile | nobody   | nobody
          --task-queue | ##    | --task-queue must not be empty
          """)
  void aBadValueIsOneLineAndExitCodeTwo(String option, String value, String line) {
    Done done = world.runMachine("orders", option, value);

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.out()).isEmpty();
    assertThat(done.err().lines().findFirst())
        .hasValueSatisfying(first -> assertThat(first).startsWith("error: ").contains(line));
    assertThat(done.err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void theInputIsNeverEchoed() {
    assertThat(world.runMachine("orders", "--input", "{\"secret\":x}").err())
        .doesNotContain("secret");
  }

  @Test
  void anInputThatStepFunctionsWouldRefuseIsNotSent() {
    Done done =
        world.typing("\"" + "x".repeat(262_144) + "\"").runMachine("orders", "--input", "-");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).contains("at most 262144 bytes, this is 262146");
  }

  @Test
  void aMissingOptionIsNamedWithAHint() {
    Done done = world.run("run");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err())
        .isEqualTo(
            """
            error: Missing required option: '--state-machine-arn=ARN'
            hint: temporal-sfn run --help
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --state-machine-arn " + StarterWorld.ARN + "orders",
        "await-execution",
        "status",
        "stop",
        "cancel"
      })
  void anEmptyWorkflowIdIsRefused(String command) {
    Done done = world.run((command + " --workflow-id=").split(" "));

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).isEqualTo("error: --workflow-id must not be empty\n");
  }

  @Test
  void anArnOfAnotherKindIsRefused() {
    Done done = world.run("run", "--state-machine-arn", FakeWorkflow.EXECUTION);

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err()).startsWith("error: --state-machine-arn must be a state machine's ARN");
  }

  @Test
  void temporalThatIsNotThereIsOneLineThatNamesTheAddress() {
    String address = "127.0.0.1:" + StarterWorld.freePort();
    long startedAt = System.nanoTime();

    Done done = world.runMachine("orders", "--address", address);

    assertThat(done.exitCode()).isEqualTo(6);
    assertThat(done.err()).startsWith("error: Temporal is not reachable at " + address);
    assertThat(done.err()).hasLineCount(1);
    assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void inJsonAnErrorIsALineOnStandardOutput() {
    Done done =
        world.runMachine(
            "orders", "--output", "json", "--address", "127.0.0.1:" + StarterWorld.freePort());

    assertThat(done.err()).isEmpty();
    assertThat(done.out())
        .startsWith("{\"type\":\"TemporalNotReachable\",\"message\":\"Temporal is not reachable")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "start-execution",
        "await-execution",
        "get-execution-output",
        "redrive-execution",
        "status",
        "stop",
        "cancel"
      })
  void helpHasAnExampleAndTheExitCodes(String command) {
    Done done = world.run(command, "--help");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out())
        .contains("Example:\n  temporal-sfn " + command)
        .contains("--workflow-id=ID")
        .containsSubsequence(
            "--output", "--color", "Temporal, as for the Temporal CLI:", "--address")
        .contains("6     Temporal is not reachable, or no worker is on the task queue");
  }

  @Test
  void theRootListsItsCommandsInTheOrderOfUse() {
    assertThat(world.run("--help").out())
        .containsSubsequence(
            "run ",
            "start-execution ",
            "await-execution ",
            "get-execution-output ",
            "redrive-execution ",
            "status ",
            "stop ",
            "cancel ",
            "completion ",
            "help ");
  }

  @Test
  void helpIsACommandToo() {
    assertThat(world.run("help status").out()).isEqualTo(world.run("status --help").out());
  }
}
