package io.github.temporalsfn.distribution.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged by which command. */
class LogSettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          worker        |       | info  | warn
          worker        | debug | debug | warn
          worker        | WARN  | warn  | warn
          worker        | loud  | info  | warn
          dev           |       | info  | off
          dev           | debug | debug | warn
          run           | debug | debug | warn
          """)
  void areAWorkersOwnEventsAndOthersWarnings(
      String command, String level, String ours, String others) {
    LogSettings settings = settings(command, "TEMPORAL_SFN_LOG", level == null ? "" : level);

    assertThat(settings.silent()).isFalse();
    assertThat(settings.levels())
        .containsEntry("io.github.temporalsfn", ours)
        .containsEntry("ROOT", others);
  }

  @ParameterizedTest
  @CsvSource({"run", "check", "demo", "emulator", "--help", "''"})
  void areNothingForACommandThatTellsItsUser(String command) {
    assertThat(settings(command, "TEMPORAL_SFN_LOG", "").silent()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          worker                                        |      | text
          worker                                        | json | json
          worker --log-format json                      |      | json
          worker --log-format=json --connections=c.toml | text | json
          worker --log-format text                      | json | text
          worker --log-format                           | json | json
          worker --log-format JSON                      |      | json
          dev                                           | json | text
          run --input --log-format=json                 |      | text
          """)
  void haveTheFormatOfTheWorkersOptionElseOfTheVariable(
      String line, String variable, LogFormat format) {
    assertThat(settings(line, "TEMPORAL_SFN_LOG_FORMAT", variable == null ? "" : variable).format())
        .isEqualTo(format);
  }

  @Test
  void logTemporalsOwnEventsWhereEverythingIsAskedFor() {
    assertThat(settings("worker", "TEMPORAL_SFN_LOG", "debug").levels())
        .containsEntry("io.temporal", "info");
  }

  private static LogSettings settings(String line, String variable, String value) {
    return LogSettings.of(line.split(" ", -1), Map.of(variable, value));
  }
}
