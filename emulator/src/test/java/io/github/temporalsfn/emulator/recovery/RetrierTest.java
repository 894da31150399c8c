package io.github.temporalsfn.emulator.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrierTest {
  @Test
  void waitsTwiceAsLongEachTimeUnlessItSaysOtherwise() throws Exception {
    Retrier retrier = retrier("");
    assertThat(retrier.maxAttempts()).isEqualTo(3);
    assertThat(seconds(retrier, 4)).containsExactly(1L, 2L, 4L, 8L);
    assertThat(seconds(retrier("\"IntervalSeconds\":3,\"BackoffRate\":1.5,"), 2))
        .containsExactly(3L, 4L);
    assertThat(retrier("\"IntervalSeconds\":3,\"BackoffRate\":1.5,").delay(2, () -> 0))
        .isEqualTo(Duration.ofMillis(4500));
  }

  @Test
  void waitsNoLongerThanItsLimit() throws Exception {
    assertThat(seconds(retrier("\"MaxDelaySeconds\":5,"), 5)).containsExactly(1L, 2L, 4L, 5L, 5L);
    assertThat(seconds(retrier("\"BackoffRate\":1e300,"), 3))
        .as("what no clock can count")
        .containsExactly(1L, 31_622_400L, 31_622_400L);
  }

  @Test
  void waitsAnyTimeUpToItsOwnWithFullJitter() throws Exception {
    Retrier retrier = retrier("\"IntervalSeconds\":10,\"JitterStrategy\":\"FULL\",");
    assertThat(retrier.delay(2, () -> 0.25)).isEqualTo(Duration.ofSeconds(5));
    assertThat(retrier.delay(2, () -> 0)).isEqualTo(Duration.ZERO);
    assertThat(retrier("\"JitterStrategy\":\"NONE\",").delay(2, () -> 0))
        .isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "A,A,true",
    "A,B,false",
    "States.ALL,A,true",
    "States.ALL,States.Timeout,true",
    "States.ALL,,true",
    "States.TaskFailed,A,true",
    "States.TaskFailed,States.Permissions,true",
    "States.TaskFailed,States.Timeout,false",
    "States.TaskFailed,States.HeartbeatTimeout,false",
    "States.Timeout,States.Timeout,true",
    "States.Timeout,States.HeartbeatTimeout,true",
    "States.HeartbeatTimeout,States.Timeout,false",
    "States.Timeout,A,false",
    "States.Permissions,A,false",
  })
  void isForTheErrorsThatItNames(String pattern, String error, boolean expected) throws Exception {
    assertThat(retrierFor(pattern).matches(error, false)).isEqualTo(expected);
  }

  @Test
  void isForATerminalErrorOnlyByItsName() throws Exception {
    String error = "States.DataLimitExceeded";
    assertThat(retrierFor("States.ALL").matches(error, true)).isFalse();
    assertThat(retrierFor("States.TaskFailed").matches(error, true)).isFalse();
    assertThat(retrierFor(error).matches(error, true)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[{}]|required: [ErrorEquals] at /Retry[0]",
        "[{\"ErrorEquals\":[]}]|non-empty Array at /Retry[0]/ErrorEquals",
        "[{\"ErrorEquals\":[1]}]|type String at /Retry[0]/ErrorEquals[0]",
        "[{\"ErrorEquals\":[\"A\",\"States.ALL\"]}]|must appear alone",
        "[{\"ErrorEquals\":[\"States.ALL\"]},{\"ErrorEquals\":[\"A\"]}]|only in the last element at /Retry[0]",
        "[{\"ErrorEquals\":[\"A\"],\"IntervalSeconds\":0}]|between 1 and 99999999 at /Retry[0]/Int",
        "[{\"ErrorEquals\":[\"A\"],\"MaxAttempts\":-1}]|between 0 and 99999999",
        "[{\"ErrorEquals\":[\"A\"],\"BackoffRate\":0.9}]|at least 1.0 at /Retry[0]/BackoffRate",
        "[{\"ErrorEquals\":[\"A\"],\"BackoffRate\":\"2\"}]|at least 1.0",
        "[{\"ErrorEquals\":[\"A\"],\"MaxDelaySeconds\":1}]|greater than IntervalSeconds",
        "[{\"ErrorEquals\":[\"A\"],\"MaxDelaySeconds\":31622400}]|between 1 and 31622399",
        "[{\"ErrorEquals\":[\"A\"],\"JitterStrategy\":\"HALF\"}]|one of [FULL, NONE]",
        "[{\"ErrorEquals\":[\"A\"],\"Next\":\"B\"}]|the field \"Next\" at /Retry[0]/Next",
      })
  void refusesAFaultAndSaysWhere(String retry, String problem) {
    assertThatThrownBy(() -> Retrier.parseAll(Fields.parse("{\"Retry\":" + retry + "}", "/")))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(problem);
  }

  private static List<Long> seconds(Retrier retrier, int retries) {
    return IntStream.rangeClosed(1, retries)
        .mapToObj(retry -> retrier.delay(retry, () -> 0).toSeconds())
        .toList();
  }

  private static Retrier retrier(String fields) throws Exception {
    String retry = "{\"Retry\":[{" + fields + "\"ErrorEquals\":[\"States.ALL\"]}]}";
    return Retrier.parseAll(Fields.parse(retry, "/")).get(0);
  }

  private static Retrier retrierFor(String pattern) throws Exception {
    String retry = "{\"Retry\":[{\"ErrorEquals\":[\"" + pattern + "\"]}]}";
    return Retrier.parseAll(Fields.parse(retry, "/")).get(0);
  }
}
