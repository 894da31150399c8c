package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class MapStateTest {
  private static final String PASS = "{\"I\":{\"Type\":\"Pass\",\"End\":true}}";
  private static final String WAIT_10 = "{\"I\":{\"Type\":\"Wait\",\"Seconds\":10,\"End\":true}}";
  private static final String WAIT_ITS_OWN =
      "{\"I\":{\"Type\":\"Wait\",\"SecondsPath\":\"$\",\"Next\":\"J\"},"
          + "\"J\":{\"Type\":\"Choice\",\"Default\":\"K\",\"Choices\":["
          + "{\"Variable\":\"$\",\"NumericEquals\":1,\"Next\":\"F\"}]},"
          + "\"K\":{\"Type\":\"Succeed\"},"
          + "\"F\":{\"Type\":\"Fail\",\"Error\":\"Boom\",\"Cause\":\"one\"}}";
  private static final String TASK =
      "{\"I\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::F\",\"End\":true}}";

  private final World world =
      new World(
          TaskScripts.builder().on("F", input -> TaskResult.succeed("[" + input + "]")).build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void listsTheOutputsOfItsItemsInTheirOrder() {
    String arn = run("\"ItemsPath\":\"$.items\",", TASK, "{\"items\":[ 1.10, {\"a\": 2}, null ]}");
    assertThat(world.describe(arn).output()).isEqualTo("[[1.10],[{\"a\": 2}],[null]]");
  }

  @Test
  void writesAChainOfEventsForEachIteration() {
    String arn = run("\"ItemsPath\":\"$.items\",", PASS, "{\"items\":[1,2]}");
    assertThat(Histories.lines(world.history(arn)))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 MapStateEntered S <0",
            "3 MapStateStarted <2",
            "4 MapIterationStarted S#0 <3",
            "5 PassStateEntered I <4",
            "6 MapIterationStarted S#1 <3",
            "7 PassStateEntered I <6",
            "8 PassStateExited I <5",
            "9 MapIterationSucceeded S#0 <8",
            "10 PassStateExited I <7",
            "11 MapIterationSucceeded S#1 <10",
            "12 MapStateSucceeded <11",
            "13 MapStateExited S <11",
            "14 ExecutionSucceeded <13");
    assertThat(world.history(arn).get(2).mapStateStartedEventDetails().length()).isEqualTo(2);
  }

  @Test
  void beginsAnIterationWhereTheOneBeforeItHasEnded() {
    String arn = run("\"MaxConcurrency\":1,", PASS, "[1,2]");
    assertThat(Histories.lines(world.history(arn)))
        .containsSubsequence(
            "4 MapIterationStarted S#0 <3",
            "6 PassStateExited I <5",
            "7 MapIterationSucceeded S#0 <6",
            "8 MapIterationStarted S#1 <6",
            "12 MapStateSucceeded <11",
            "13 MapStateExited S <11");
  }

  @Test
  void succeedsAtOnceWithoutItems() {
    String arn = run("", PASS, "[]");
    assertThat(world.describe(arn).output()).isEqualTo("[]");
    assertThat(Histories.lines(world.history(arn)))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 MapStateEntered S <0",
            "3 MapStateStarted <2",
            "4 MapStateSucceeded <3",
            "5 MapStateExited S <3",
            "6 ExecutionSucceeded <5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"MaxConcurrency\":2,", "\"MaxConcurrencyPath\":\"$.limit\","})
  void runsNoMoreAtATimeThanItMay(String limit) {
    String arn =
        run("\"ItemsPath\":\"$.items\"," + limit, WAIT_10, "{\"limit\":2,\"items\":[1,2,3,4,5]}");
    assertThat(world.emulator.stats().openTimers()).isEqualTo(2);
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.emulator.stats().openTimers()).isEqualTo(2);
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(10));
    assertThat(world.describe(arn).output()).isEqualTo("[1,2,3,4,5]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 40})
  void takesAThousandItems(int limit) {
    String items =
        IntStream.range(0, 1000)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(",", "[", "]"));
    String arn = run("\"MaxConcurrency\":" + limit + ",", PASS, items);
    assertThat(world.describe(arn).output()).isEqualTo(items);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ItemSelector", "Parameters"})
  void makesTheInputOfAnIterationFromItsItem(String field) {
    String arn =
        run(
            "\"ItemsPath\":\"$.items\",\""
                + field
                + "\":{\"i.$\":\"$$.Map.Item.Index\",\"v.$\":\"$$.Map.Item.Value\",\"all.$\":\"$.a\"},",
            PASS,
            "{\"a\":0.50,\"items\":[1.10]}");
    assertThat(world.describe(arn).output()).isEqualTo("[{\"i\":0,\"v\":1.10,\"all\":0.50}]");
  }

  @Test
  void showsTheItemToTheStatesInsideOfIt() {
    String states =
        "{\"I\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[{\"StartAt\":\"J\",\"States\":{\"J\":"
            + "{\"Type\":\"Pass\",\"Parameters\":{\"at.$\":\"$$.Map.Item.Index\"},\"End\":true}}}]}}";
    assertThat(world.describe(run("", states, "[7,8]")).output())
        .isEqualTo("[[{\"at\":0}],[{\"at\":1}]]");
  }

  @Test
  void failsWithTheErrorOfAnIterationAndStopsTheOthers() {
    String arn = run("", WAIT_ITS_OWN, "[9,1,0]");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.describe(arn).error()).isEqualTo("Boom");
    assertThat(world.describe(arn).cause()).isEqualTo("one");
    int failed = world.historyTypes(arn).indexOf("FailStateEntered") + 1;
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            failed + 1 + " MapIterationAborted S#0 <" + failed,
            failed + 2 + " WaitStateAborted <" + failed,
            failed + 3 + " MapIterationFailed S#1 <" + failed,
            failed + 4 + " MapStateFailed <" + failed,
            failed + 5 + " ExecutionFailed <" + (failed + 4));
    assertThat(Histories.failedState(world.history(arn))).isEqualTo("F");
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void beginsNoFurtherIterationAfterAFailure() {
    String arn = run("\"MaxConcurrency\":1,", WAIT_ITS_OWN, "[0,1,0,0]");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.historyTypes(arn).stream().filter("MapIterationStarted"::equals)).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"ItemsPath\":\"$.no\",|Reference path \"$.no\" must point to array.",
        "\"ItemsPath\":\"$.a\",|Reference path \"$.a\" must point to array.",
        "|Reference path \"$\" must point to array.",
        "\"ItemsPath\":\"$.b\",\"MaxConcurrencyPath\":\"$.no\",|MaxConcurrencyPath parameter does not",
        "\"ItemsPath\":\"$.b\",\"MaxConcurrencyPath\":\"$.s\",|MaxConcurrencyPath parameter cannot be",
        "\"ItemsPath\":\"$.b\",\"ItemSelector\":{\"x.$\":\"$.no\"},|for the field 'x.$' could not be found",
      })
  void failsWhereADocumentIsNotAsItShouldBe(String fields, String problem) {
    String arn = run(fields == null ? "" : fields, PASS, "{\"a\":1,\"b\":[1],\"s\":\"x\"}");
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause())
        .startsWith("An error occurred while executing the state 'S' (entered at the event id #2).")
        .contains(problem);
  }

  @Test
  void endsTheExecutionAtOnceWhereTheInputOfALaterIterationIsWrong() {
    String arn =
        run(
            "\"MaxConcurrency\":2,\"ItemSelector\":{\"s.$\":\"$$.Map.Item.Value.s\"},",
            WAIT_10.replace("\"Seconds\":10", "\"SecondsPath\":\"$.s\""),
            "[{\"s\":1},{\"s\":9},{},{\"s\":1}]");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.historyTypes(arn)).endsWith("MapIterationSucceeded", "ExecutionFailed");
    assertThat(world.emulator.stats().openTimers()).isZero();
  }

  @Test
  void goesThroughTheOlderSpelling() {
    String machine =
        "{\"Type\":\"Map\",\"End\":true,\"Iterator\":{\"StartAt\":\"I\",\"States\":" + PASS + "}}";
    assertThat(world.describe(world.run(world.machineOf(machine), "[1]")).output())
        .isEqualTo("[1]");
  }

  @Test
  void picksItsItemsFromAllOverTheInput() {
    String arn =
        run(
            "\"ItemsPath\":\"$.o[*].l[*]\",",
            PASS,
            "{\"o\":[{\"l\":[1,2]},{\"l\":[]},{\"l\":[3]}]}");
    assertThat(world.describe(arn).output()).isEqualTo("[1,2,3]");
  }

  private String run(String fields, String states, String input) {
    return world.run(
        world.machineOf(
            "{\"Type\":\"Map\","
                + fields
                + "\"End\":true,\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"INLINE\"},"
                + "\"StartAt\":\"I\",\"States\":"
                + states
                + "}}"),
        input);
  }
}
