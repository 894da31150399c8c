package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.json.JsonText;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a machine that changes nothing is what went in, byte for byte. */
class DocumentsTest {
  private static final String TASK =
      "{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:F\",";
  private static final String NUMBERS =
      "{\"price\": 1.10, \"share\":0.1234567890123456789,\"huge\":1e400,\"zero\":-0.0,"
          + "\"id\":1234567890123456789012345678901234567890,\"e\":1E+2}";

  private final World world =
      new World(
          TaskScripts.builder()
              .on("F", input -> TaskResult.succeed("{ \"fee\" : 2.50 , \"of\":" + input + "}"))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  static Stream<String> documents() {
    return Stream.of(
        NUMBERS,
        "1.10",
        "-0.0",
        "1e400",
        "0.1234567890123456789",
        "9".repeat(40),
        "9".repeat(5000),
        " { \"spaced\" :\t[ 1 ,\n2 ] } ",
        "{\"dup\":1,\"dup\":2}",
        "\"h\\u00e9llo h\u00e9llo \\/ / \u2028 \uD83D\uDE00 \\ud83d\\ude00\"",
        "{\"\u00e9\":\"\u4e2d\u6587\",\"\":null}",
        "[".repeat(500) + "]".repeat(500),
        "{\"a\":".repeat(500) + "1.0" + "}".repeat(500),
        "[".repeat(5000) + "]".repeat(5000),
        "\"" + "x".repeat(262_142) + "\"");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void passUnchangedThroughPassWaitChoiceAndSucceed(String document) {
    String machine =
        world.machine(
            "m",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Next": "B"},
              "B": {"Type": "Wait", "Seconds": 1, "Next": "C"},
              "C": {"Type": "Choice", "Default": "D", "Choices": [
                {"Variable": "$.no.such", "IsPresent": true, "Next": "D"}]},
              "D": {"Type": "Succeed"}}}
            """);
    String arn = world.run(machine, document);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).input()).isEqualTo(document);
    assertThat(world.describe(arn).output()).isEqualTo(document);
    assertThat(world.history(arn).get(1).stateEnteredEventDetails().input()).isEqualTo(document);
  }

  @Test
  void passUnchangedWhateverTheyAre() {
    String machine = world.machineOf("{\"Type\":\"Pass\",\"End\":true}");
    Arbitrary<String> texts = Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(40);
    texts
        .list()
        .ofMaxSize(5)
        .map(list -> list.stream().map(JsonText::quote).toList())
        .sampleStream()
        .limit(100)
        .forEach(
            document -> {
              String text = document.toString();
              assertThat(world.describe(world.run(machine, text)).output()).isEqualTo(text);
            });
  }

  @Test
  void keepTheSpellingOfAPassResult() {
    String machine = world.machineOf("{\"Type\":\"Pass\",\"Result\":" + NUMBERS + ",\"End\":true}");
    assertThat(world.describe(world.run(machine, "{}")).output()).isEqualTo(NUMBERS);
  }

  @Test
  void keepTheSpellingOfATaskResult() {
    String machine = world.machineOf(TASK + "\"End\":true}");
    assertThat(world.describe(world.run(machine, NUMBERS)).output())
        .isEqualTo("{ \"fee\" : 2.50 , \"of\":" + NUMBERS + "}");
  }

  @Test
  void keepTheSpellingOfBothPartsThatResultPathJoins() {
    String machine = world.machineOf(TASK + "\"ResultPath\":\"$.charge.result\",\"End\":true}");
    assertThat(world.describe(world.run(machine, "{\"a\": 1.10 }")).output())
        .isEqualTo(
            "{\"a\": 1.10,\"charge\":{\"result\":{ \"fee\" : 2.50 , \"of\":{\"a\": 1.10 }}} }");
  }

  @Test
  void areReplacedAtAPlaceThatExists() {
    String machine =
        world.machineOf("{\"Type\":\"Pass\",\"Result\":7.0,\"ResultPath\":\"$.a.b\",\"End\":true}");
    assertThat(world.describe(world.run(machine, "{\"a\":{\"b\":[1,2],\"c\":0.10}}")).output())
        .isEqualTo("{\"a\":{\"b\":7.0,\"c\":0.10}}");
  }

  @Test
  void stayTheInputWhereResultPathIsNull() {
    String machine = world.machineOf(TASK + "\"ResultPath\":null,\"End\":true}");
    assertThat(world.describe(world.run(machine, NUMBERS)).output()).isEqualTo(NUMBERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "[]", "{\"a\":[]}", "{\"a\":null}"})
  void cannotBeJoinedWithWhatIsNoObject(String input) {
    String machine = world.machineOf(TASK + "\"ResultPath\":\"$.a.b\",\"End\":true}");
    String arn = world.run(machine, input);
    assertThat(world.describe(arn).error()).isEqualTo("States.ResultPathMatchFailure");
    assertThat(world.describe(arn).cause())
        .startsWith(
            "An error occurred while executing the state 'S' (entered at the event id #2).");
  }

  @Test
  void fillTheLimitButDoNotPassIt() {
    String wide = "{\"a\":\"" + "x".repeat(200_000) + "\"}";
    String machine = world.machineOf(TASK + "\"ResultPath\":\"$.b\",\"End\":true}");
    String arn = world.run(machine, wide);
    assertThat(world.describe(arn).error()).isEqualTo("States.DataLimitExceeded");
    assertThat(world.describe(arn).cause()).contains("The state/task 'S' returned a result");
  }
}
