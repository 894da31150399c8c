package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

class ParallelStateTest {
  private static final String PASS =
      "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
  private static final String WAIT_9 =
      "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":9,\"End\":true}}}";
  private static final String FAIL =
      "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"Boom\",\"Cause\":\"c\"}}}";
  private static final String FAIL_AFTER_1 =
      """
      {"StartAt": "Pause", "States": {
        "Pause": {"Type": "Wait", "Seconds": 1, "Next": "F"},
        "F": {"Type": "Fail", "Error": "Boom", "Cause": "c"}}}
      """;

  private final World world =
      new World(
          TaskScripts.builder()
              .on("Never", input -> TaskResult.never())
              .on("Bad", input -> TaskResult.fail("Bad", "as it is"))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void listsTheOutputsOfItsBranchesInTheirOrder() {
    String late = WAIT_9.replace("\"End\":true", "\"InputPath\":\"$.n\",\"End\":true");
    String arn = run("", late, PASS);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(9));
    assertThat(world.describe(arn).output()).isEqualTo("[1.10,{\"n\": 1.10}]");
  }

  @Test
  void writesAChainOfEventsForEachBranch() {
    String two =
        """
        {"StartAt": "B1", "States": {
          "B1": {"Type": "Pass", "Next": "B2"}, "B2": {"Type": "Pass", "End": true}}}
        """;
    List<HistoryEvent> events = world.history(run("", PASS, two));
    assertThat(Histories.lines(events))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 ParallelStateEntered S <0",
            "3 ParallelStateStarted <2",
            "4 PassStateEntered A <3",
            "5 PassStateEntered B1 <3",
            "6 PassStateExited A <4",
            "7 PassStateExited B1 <5",
            "8 PassStateEntered B2 <7",
            "9 PassStateExited B2 <8",
            "10 ParallelStateSucceeded <9",
            "11 ParallelStateExited S <9",
            "12 ExecutionSucceeded <11");
  }

  @Test
  void givesItsBranchesItsParametersAndSelectsFromTheirResults() {
    String arn =
        run(
            "\"Parameters\":{\"p.$\":\"$.n\"},\"ResultSelector\":{\"first.$\":\"$[0].p\"},"
                + "\"ResultPath\":\"$.r\",",
            PASS);
    assertThat(world.describe(arn).output()).isEqualTo("{\"n\": 1.10,\"r\":{\"first\":1.10}}");
  }

  @Test
  void failsWithTheErrorOfABranchAndStopsTheOthers() {
    String arn = run("", WAIT_9, FAIL_AFTER_1, task("Never"));
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.describe(arn).error()).isEqualTo("Boom");
    assertThat(world.describe(arn).cause()).isEqualTo("c");
    assertThat(world.emulator.stats().openTimers()).isZero();
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "10 FailStateEntered F <9",
            "11 WaitStateAborted <10",
            "12 TaskStateAborted <10",
            "13 ParallelStateFailed <10",
            "14 ExecutionFailed <13");
    assertThat(Histories.failedState(world.history(arn))).isEqualTo("F");
    world.clock.advance(Duration.ofDays(1));
    assertThat(world.history(arn)).hasSize(14);
  }

  @Test
  void namesTheTaskThatFailedInABranch() {
    String arn = run("", WAIT_9, task("Bad"));
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "8 LambdaFunctionFailed <7",
            "9 TaskStateAborted <8",
            "10 WaitStateAborted <8",
            "11 ParallelStateFailed <8",
            "12 ExecutionFailed <11");
    assertThat(Histories.failedState(world.history(arn))).isEqualTo("T");
  }

  @Test
  void saysNothingOfABranchThatHasEndedBefore() {
    String arn = run("", PASS, FAIL_AFTER_1);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.historyTypes(arn)).noneMatch(type -> type.endsWith("Aborted"));
  }

  @Test
  void endsTheExecutionAtOnceWhereADocumentIsWrong() {
    String wrong = PASS.replace("\"End\":true", "\"InputPath\":\"$.no\",\"End\":true");
    String caught = "\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Next\":\"Done\"}],";
    String arn = run(caught, WAIT_9, wrong);
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause()).contains("'A' (entered at the event id #5)");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith("4 WaitStateEntered W <3", "5 PassStateEntered A <3", "6 ExecutionFailed <5");
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void namesItselfWhereItsOwnSelectorIsWrong() {
    String arn = run("\"ResultSelector\":{\"m.$\":\"$.nope\"},", PASS);
    assertThat(world.describe(arn).cause())
        .isEqualTo(
            "An error occurred while executing the state 'S' (entered at the event id #2). The"
                + " JSONPath '$.nope' specified for the field 'm.$' could not be found in the input"
                + " '[{\"n\": 1.10}]'");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith("6 ParallelStateSucceeded <5", "7 ExecutionFailed <6");
  }

  @Test
  void nestsToAnyDepth() {
    String nested = WAIT_9;
    for (int i = 0; i < 50; i++) {
      nested =
          "{\"StartAt\":\"P%1$d\",\"States\":{\"P%1$d\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[%2$s]}}}"
              .formatted(i, nested);
    }
    String arn = run("", nested, PASS);
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(9));
    assertThat(world.describe(arn).output())
        .isEqualTo("[" + "[".repeat(50) + "{\"n\": 1.10}" + "]".repeat(50) + ",{\"n\": 1.10}]");
  }

  @Test
  void stopsWhatIsNestedInABranch() {
    String nested =
        "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":["
            + WAIT_9
            + ","
            + task("Never")
            + "]}}}";
    String arn = run("", nested, FAIL_AFTER_1);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.historyTypes(arn))
        .endsWith(
            "FailStateEntered",
            "ParallelStateAborted",
            "WaitStateAborted",
            "TaskStateAborted",
            "ParallelStateFailed",
            "ExecutionFailed");
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void failsFromWithinNestedBranches() {
    String nested =
        "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":["
            + FAIL
            + "]}}}";
    String arn = run("", WAIT_9, nested);
    assertThat(world.describe(arn).error()).isEqualTo("Boom");
    assertThat(world.historyTypes(arn))
        .endsWith(
            "ParallelStateFailed", "WaitStateAborted", "ParallelStateFailed", "ExecutionFailed");
    assertThat(Histories.failedState(world.history(arn))).isEqualTo("F");
  }

  @Test
  void takesItsBranchesWithItWhenTheExecutionIsStopped() {
    String arn = run("", WAIT_9, FAIL_AFTER_1, task("Never"));
    assertThat(world.emulator.stats().openTimers()).isEqualTo(2);
    world.sfn.stopExecution(r -> r.executionArn(arn));
    assertThat(world.emulator.stats().openTimers()).isZero();
    assertThat(world.historyTypes(arn)).endsWith("LambdaFunctionStarted", "ExecutionAborted");
  }

  @Test
  void takesItsBranchesWithItWhenTheExecutionTimesOut() {
    String machine =
        world.machine(
            "limited",
            "{\"TimeoutSeconds\":2,\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Parallel\","
                + "\"End\":true,\"Branches\":["
                + WAIT_9
                + "]}}}");
    String arn = world.run(machine, "{}");
    world.clock.advance(Duration.ofSeconds(2));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(world.emulator.stats().openTimers()).isZero();
    assertThat(world.historyTypes(arn)).noneMatch(type -> type.endsWith("Aborted"));
  }

  private static String task(String function) {
    return "{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"End\":true,"
        + "\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:"
        + function
        + "\"}}}";
  }

  private String run(String fields, String... branches) {
    String done = fields.contains("\"Done\"") ? ",\"Done\":{\"Type\":\"Succeed\"}" : "";
    return world.run(
        world.machine(
            "m",
            "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Parallel\","
                + fields
                + "\"End\":true,\"Branches\":["
                + String.join(",", branches)
                + "]}"
                + done
                + "}}"),
        "{\"n\": 1.10}");
  }
}
