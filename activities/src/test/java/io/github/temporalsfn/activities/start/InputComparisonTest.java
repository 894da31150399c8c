package io.github.temporalsfn.activities.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":2} | { \"b\" : 2, \"a\" : 1 }",
        "1.10 | 1.1",
        "1 | 1.0e0",
        "100 | 1E+2",
        "0.001 | 1e-3",
        "-0 | 0.0e7",
        "1e999999999 | 10e999999998",
        "1e99999999999999999999 | 0.1e100000000000000000000",
        "\"\\u0041\\/\" | \"A/\"",
        "\"\\ud800\" | \"\\uD800\"",
        "not json | not json"
      })
  void findsTheSameValueInOtherWords(String ours, String theirs) {
    assertThat(new InputComparison(ours, theirs).areSame()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1} | {\"a\":2}",
        "{\"a\":1} | {\"b\":1}",
        "{\"a\":null} | {}",
        "[1,2] | [2,1]",
        "[[1],2] | [[1,2]]",
        "[] | {}",
        "1 | \"1\"",
        "1 | -1",
        "true | \"true\"",
        "null | false",
        "1e400 | 1e401",
        "0.12345678901234567890 | 0.12345678901234567891",
        "1e999999999 | 1e999999998",
        "\"\\ud800\" | \"\\ud801\"",
        "{\"a\":1,\"a\":2} | {\"a\":2,\"a\":1}",
        "not json | 1"
      })
  void tellsDifferentValuesApart(String ours, String theirs) {
    assertThat(new InputComparison(ours, theirs).areSame()).isFalse();
  }

  @Test
  @Timeout(60)
  void standsTheDeepestAndTheLongestInputsThatAwsTakes() {
    String deep = "[".repeat(131_072) + "]".repeat(131_072);
    String wide = "[" + "1,".repeat(131_000) + "1]";
    String number = "1" + "0".repeat(200_000) + "e-" + "9".repeat(50_000);

    assertThat(new InputComparison(deep, " " + deep).areSame()).isTrue();
    assertThat(new InputComparison(wide, " " + wide).areSame()).isTrue();
    assertThat(new InputComparison(number, " " + number).areSame()).isTrue();
  }
}
