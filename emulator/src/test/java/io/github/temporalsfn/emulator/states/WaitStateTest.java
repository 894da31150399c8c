package io.github.temporalsfn.emulator.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class WaitStateTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"Seconds\":90|{}",
        "\"SecondsPath\":\"$.a.wait\"|{\"a\":{\"wait\":90}}",
        "\"Timestamp\":\"2026-01-01T00:01:30Z\"|{}",
        "\"Timestamp\":\"2026-01-01T02:01:30+02:00\"|{}",
        "\"TimestampPath\":\"$.at[0]\"|{\"at\":[\"2026-01-01T00:01:30.000Z\"]}",
      })
  void waitsUntilTheTimeComes(String field, String input) {
    String arn = world.run(waiting(field), input);
    world.clock.advance(Duration.ofMillis(89_999));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(world.describe(arn).output()).isEqualTo(input);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'Seconds':0", "'Timestamp':'2025-12-31T23:59:59Z'"})
  void goesOnAtOnceWhereTheTimeIsPast(String field) {
    String arn = world.run(waiting(field.replace('\'', '"')), "{}");
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(world.historyTypes(arn)).contains("WaitStateEntered", "WaitStateExited");
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "SecondsPath|{}|does not reference an input value: $.w",
        "SecondsPath|{\"w\":\"5\"}|cannot be parsed as a long value: $.w",
        "SecondsPath|{\"w\":1.5}|cannot be parsed as a long value: $.w",
        "SecondsPath|{\"w\":-1}|cannot be parsed as a long value: $.w",
        "SecondsPath|{\"w\":100000000}|cannot be parsed as a long value: $.w",
        "TimestampPath|{}|does not reference an input value: $.w",
        "TimestampPath|{\"w\":\"soon\"}|cannot be parsed as a timestamp: $.w",
        "TimestampPath|{\"w\":5}|cannot be parsed as a timestamp: $.w",
      })
  void failsWhereTheInputDoesNotSayWhen(String field, String input, String cause) {
    String arn = world.run(waiting("\"" + field + "\":\"$.w\""), input);
    assertThat(world.describe(arn).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(arn).cause())
        .startsWith("An error occurred while executing the state 'S' (entered at the event id #2).")
        .contains(cause);
  }

  @Test
  void waitsForYears() {
    String arn = world.run(waiting("\"Timestamp\":\"9999-12-31T23:59:59Z\""), "{}");
    world.clock.advance(Duration.ofDays(365_000));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  private String waiting(String field) {
    return world.machineOf("{\"Type\":\"Wait\"," + field + ",\"End\":true}");
  }
}
