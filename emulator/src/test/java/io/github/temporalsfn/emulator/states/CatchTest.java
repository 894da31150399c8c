package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class CatchTest {
  private static final String INPUT = "{\"n\": 1.10}";

  private int machines;

  private final World world =
      new World(
          TaskScripts.builder()
              .on("Bad", input -> TaskResult.fail("Payment.Declined", "card \"expired\""))
              .on("Late", input -> TaskResult.never())
              .on("Mute", input -> TaskResult.fail(null, null))
              .on("Huge", input -> TaskResult.succeed("\"" + "x".repeat(262_145) + "\""))
              .on("Large", input -> TaskResult.succeed("\"" + "x".repeat(262_100) + "\""))
              .on("Runtime", input -> TaskResult.fail("States.Runtime", null))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Bad|\"States.ALL\"|{\"Error\":\"Payment.Declined\",\"Cause\":\"card \\\"expired\\\"\"}",
        "Bad|\"Other\",\"Payment.Declined\"|{\"Error\":\"Payment.Declined\",\"Cause\":\"card \\\"expired\\\"\"}",
        "Late|\"States.Timeout\"|{\"Error\":\"States.Timeout\",\"Cause\":\"\"}",
        "Mute|\"States.TaskFailed\"|{\"Error\":\"\",\"Cause\":\"\"}",
      })
  void leadsToAnotherStateWithTheError(String function, String errors, String expected) {
    String arn = run(function, "\"TimeoutSeconds\":5,", "{\"ErrorEquals\":[" + errors + "]}");
    world.clock.advance(Duration.ofSeconds(5));
    assertThat(world.describe(arn).output()).isEqualTo(expected);
  }

  @Test
  void writesThatTheStateWasLeft() {
    String arn = run("Bad", "", "{\"ErrorEquals\":[\"States.ALL\"]}");
    assertThat(Histories.lines(world.history(arn)))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 TaskStateEntered S <0",
            "3 LambdaFunctionScheduled <2",
            "4 LambdaFunctionStarted <3",
            "5 LambdaFunctionFailed <4",
            "6 TaskStateExited S <5",
            "7 PassStateEntered Caught <6",
            "8 PassStateExited Caught <7",
            "9 ExecutionSucceeded <8");
  }

  @Test
  void putsTheErrorWhereResultPathSays() {
    String into = "{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":\"$.error\"}";
    assertThat(world.describe(run("Bad", "", into)).output())
        .isEqualTo(
            "{\"n\": 1.10,\"error\":{\"Error\":\"Payment.Declined\",\"Cause\":\"card"
                + " \\\"expired\\\"\"}}");
    String away = "{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":null}";
    assertThat(world.describe(run("Bad", "", away)).output()).isEqualTo(INPUT);
  }

  @Test
  void keepsTheErrorFromTheStatesOwnPaths() {
    String arn =
        run(
            "Bad",
            "\"InputPath\":\"$.n\",\"ResultSelector\":{\"a.$\":\"$.no\"},\"ResultPath\":\"$.r\",\"OutputPath\":\"$.r\",",
            "{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":\"$.e\"}");
    assertThat(world.describe(arn).output()).startsWith("{\"n\": 1.10,\"e\":{\"Error\"");
  }

  @Test
  void asksTheCatchersInTheirOrder() {
    String arn =
        run(
            "Bad",
            "",
            "{\"ErrorEquals\":[\"Payment.Declined\"]},{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":null}");
    assertThat(world.describe(arn).output()).contains("Payment.Declined");
  }

  @Test
  void leavesOtherErrorsAlone() {
    assertThat(world.describe(run("Bad", "", "{\"ErrorEquals\":[\"Other\"]}")).error())
        .isEqualTo("Payment.Declined");
  }

  @Test
  void takesAResultThatIsTooLargeAsAnyFailureOfATask() {
    assertThat(world.describe(run("Huge", "", "{\"ErrorEquals\":[\"States.ALL\"]}")).output())
        .contains("States.DataLimitExceeded");
  }

  @Test
  void takesAnOutputThatIsTooLargeByItsNameOnly() {
    String joined = "\"ResultPath\":\"$." + "x".repeat(100) + "\",";
    assertThat(world.describe(run("Large", joined, "{\"ErrorEquals\":[\"States.ALL\"]}")).error())
        .isEqualTo("States.DataLimitExceeded");
    assertThat(
            world
                .describe(run("Large", joined, "{\"ErrorEquals\":[\"States.DataLimitExceeded\"]}"))
                .status())
        .isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void neverCatchesAnErrorOfTheRuntime() {
    String catchers = "{\"ErrorEquals\":[\"States.Runtime\"]},{\"ErrorEquals\":[\"States.ALL\"]}";
    assertThat(world.describe(run("Runtime", "", catchers)).error()).isEqualTo("States.Runtime");
  }

  @Test
  void catchesAResultThatHasNoPlaceInTheInput() {
    String arn = run("Large", "\"ResultPath\":\"$.n.x\",", "{\"ErrorEquals\":[\"States.ALL\"]}");
    assertThat(world.describe(arn).output()).contains("States.ResultPathMatchFailure");
  }

  @Test
  void catchesTheFailureOfABranch() {
    String machine =
        """
        {"StartAt": "S", "States": {
          "S": {"Type": "Parallel", "End": true,
            "Catch": [{"ErrorEquals": ["E"], "Next": "Caught", "ResultPath": "$.error"}],
            "Branches": [
              {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 9, "End": true}}},
              {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E", "Cause": "c"}}}]},
          "Caught": {"Type": "Pass", "End": true}}}
        """;
    String arn = world.run(world.machine("p", machine), INPUT);
    assertThat(world.describe(arn).output())
        .isEqualTo("{\"n\": 1.10,\"error\":{\"Error\":\"E\",\"Cause\":\"c\"}}");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "5 FailStateEntered F <3",
            "6 WaitStateAborted <5",
            "7 ParallelStateFailed <5",
            "8 ParallelStateExited S <7",
            "9 PassStateEntered Caught <8",
            "10 PassStateExited Caught <9",
            "11 ExecutionSucceeded <10");
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void catchesInsideOfABranchWithoutAnEndToTheOthers() {
    String machine =
        """
        {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {
          "StartAt": "T", "States": {
            "T": {"Type": "Task", "Resource": "arn:aws:lambda:::Bad", "End": true,
                  "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "C", "ResultPath": null}]},
            "C": {"Type": "Succeed"}}}}}}
        """;
    String arn = world.run(world.machine("c", machine), "[1.0,2]");
    assertThat(world.describe(arn).output()).isEqualTo("[1.0,2]");
    assertThat(world.historyTypes(arn)).doesNotContain("TaskStateAborted");
  }

  private String run(String function, String fields, String catchers) {
    return world.run(
        world.machine(
            "m" + machines++,
            "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::"
                + function
                + "\","
                + fields
                + "\"Catch\":["
                + catchers.replace("]", "],\"Next\":\"Caught\"")
                + "],\"End\":true},\"Caught\":{\"Type\":\"Pass\",\"End\":true}}}"),
        INPUT);
  }
}
