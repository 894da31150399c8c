package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.StarterWorld.Done;
import io.github.temporalsfn.starter.StarterWorld.Typed;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.workflows.FailureType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that has a workflow run, with everything that can become of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeTableTest {
  private final StarterWorld world = new StarterWorld();

  @AfterAll
  void stop() {
    world.close();
  }

  static List<String> commands() {
    return List.of(
        "run", "start-execution", "await-execution", "get-execution-output", "redrive-execution");
  }

  static Stream<Arguments> failures() {
    return commands().stream()
        .flatMap(
            command ->
                Stream.concat(
                    Arrays.stream(FailureType.values())
                        .map(type -> Arguments.of(command, type.name(), ExitCode.of(type).code())),
                    Stream.of(Arguments.of(command, "SomebodyElses", 5))));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsALineOfTextAnExitCodeAndInJsonAnObject(String command, String type, int code) {
    Done text = world.run(line(command, "fails-" + type));
    Done json = world.run(line(command, "fails-" + type, "--output", "json"));

    assertThat(text.exitCode()).isEqualTo(json.exitCode()).isEqualTo(code);
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).endsWith("\nit is a " + type + "\n").doesNotContain("\tat ");
    assertThat(json.out())
        .startsWith("{\"type\":\"" + type + "\",\"message\":\"it is a " + type + "\",\"details\":{")
        .contains("\"n\":1.10")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aResultIsPrintedInEveryFormat(String command) {
    Done text = world.run(line(command, "orders"));
    Done json = world.run(line(command, "orders", "--output", "jsonl"));
    Done none = world.run(line(command, "orders", "-o", "none"));

    assertThat(List.of(text.exitCode(), json.exitCode(), none.exitCode())).containsOnly(0);
    assertThat(text.out()).startsWith("{\n  \"").endsWith("\n}\n");
    assertThat(json.out()).startsWith("{\"").hasLineCount(1);
    assertThat(none.out()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCanceledOneTellsWhatBecameOfTheExecution(String command) throws Exception {
    Done done = endedBy(command, "cancel", id -> world.run("cancel", "--workflow-id", id));

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(done.out()).startsWith("{\"type\":\"Canceled\"").contains("\"status\":\"ABORTED\"");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aTerminatedOneIsExitCodeThree(String command) throws Exception {
    Done done =
        endedBy(
            command,
            "terminate",
            id -> world.client.newUntypedWorkflowStub(id).terminate("enough"));

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(done.out()).startsWith("{\"type\":\"Terminated\"").hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noTemporalIsExitCodeSixAndNamesTheAddress(String command) {
    String address = "127.0.0.1:" + StarterWorld.freePort();

    Done text = world.run(line(command, "orders", "--address", address));
    Done json = world.run(line(command, "orders", "--address", address, "--output", "json"));

    assertThat(text.exitCode()).isEqualTo(json.exitCode()).isEqualTo(6);
    assertThat(text.err()).startsWith("error: Temporal is not reachable at " + address);
    assertThat(text.err()).hasLineCount(1);
    assertThat(json.out()).startsWith("{\"type\":\"TemporalNotReachable\"").hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void badUsageIsExitCodeTwo(String command) {
    Done done = world.run(command, "--output", "json");

    assertThat(done.exitCode()).isEqualTo(2);
    assertThat(done.err() + done.out()).containsAnyOf("error: ", "BadUsage");
  }

  private Done endedBy(String command, String name, java.util.function.Consumer<String> end)
      throws Exception {
    Typed typed = world.start(line(command, "waits", "--connection", name, "--output", "json"));
    CompletableFuture<Done> done = InBackground.supply(typed::get);
    typed.awaitErr("status RUNNING\n");
    end.accept(typed.workflowId());
    return done.get(10, TimeUnit.SECONDS);
  }

  private static String[] line(String command, String machine, String... more) {
    boolean starts = command.equals("run") || command.equals("start-execution");
    Stream<String> start =
        starts
            ? Stream.of(command, "--state-machine-arn", StarterWorld.ARN + machine)
            : Stream.of(command, "--execution-arn", StarterWorld.execution(machine, "order-42"));
    return Stream.concat(start, Stream.of(more)).toArray(String[]::new);
  }
}
