package io.github.temporalsfn.starter.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
  @ParameterizedTest
  @CsvSource({
    "PT5M, PT5M",
    "300, PT5M",
    "300s, PT5M",
    "5m, PT5M",
    "1h, PT1H",
    "1h30m, PT1H30M",
    "2d, PT48H",
    "1d2h, PT26H",
    "1.5, PT1.5S",
    "P1D, PT24H",
    "pt1h, PT1H"
  })
  void readsIsoAndShortForms(String text, Duration expected) {
    assertThat(new DurationConverter().convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "PT0S", "-5", "5x", "m", "5m3h", "PT", "1e3"})
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> new DurationConverter().convert(text))
        .isInstanceOf(TypeConversionException.class);
  }
}
