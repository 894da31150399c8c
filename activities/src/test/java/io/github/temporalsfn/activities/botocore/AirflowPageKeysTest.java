package io.github.temporalsfn.activities.botocore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/airflow.md says what becomes of each of botocore's keys, and it does. */
class AirflowPageKeysTest {
  /** A row of its table. */
  private record Row(String key, String example, String treatment, String request) {}

  @Test
  void listsEveryKey() throws IOException {
    assertThat(rows())
        .extracting(Row::key)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(BotocoreKey.values()).map(BotocoreKey::key),
                    Arrays.stream(OtherKey.values()).map(OtherKey::key))
                .toList());
  }

  @Test
  void saysWhatBecomesOfItsExamples() throws IOException {
    for (Row row : rows()) {
      Reading reading = Reading.of("{\"" + row.key() + "\":" + row.example() + "}");

      assertThat(reading.errors().isEmpty())
          .describedAs(row.toString())
          .isEqualTo(!row.treatment().equals("refused"));
      assertThat(reading.warnings().toString().contains("is ignored"))
          .describedAs(row.toString())
          .isEqualTo(row.treatment().equals("ignored"));
    }
  }

  @Test
  void saysWhatARequestMayGive() throws IOException {
    assertThat(rows())
        .filteredOn(row -> BotocoreKey.of(row.key()).isPresent())
        .allSatisfy(
            row ->
                assertThat(row.request().equals("yes"))
                    .describedAs(row.toString())
                    .isEqualTo(BotocoreKey.of(row.key()).orElseThrow().isOverridable()));
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("..", "docs", "airflow.md")).stream()
        .dropWhile(line -> !line.equals("### botocore_config"))
        .dropWhile(line -> !line.startsWith("| `"))
        .takeWhile(line -> line.startsWith("| `"))
        .map(line -> line.replace("`", "").split(" \\| ", -1))
        .map(cells -> new Row(cells[0].substring(2), cells[1], cells[2], cells[3]))
        .toList();
  }
}
