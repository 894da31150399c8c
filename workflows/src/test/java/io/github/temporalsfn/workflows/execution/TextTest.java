package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.IsoDate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @ParameterizedTest
  @CsvSource({
    "PT0.4S, 0 s",
    "PT40S, 40 s",
    "PT59.9S, 1 m 0 s",
    "PT3M20S, 3 m 20 s",
    "PT1H5M, 1 h 5 m",
    "P2DT4H, 2 d 4 h",
    "-PT1S, 0 s"
  })
  void showsDurationsAsPeopleSayThem(Duration duration, String shown) {
    assertThat(Text.duration(duration)).isEqualTo(shown);
  }

  @Test
  void showsDatesAlwaysWithMilliseconds() {
    assertThat(IsoDate.ofEpochMilli(1_763_938_955_000L)).isEqualTo("2025-11-23T23:02:35.000Z");
  }

  @Property
  void cutsASummaryBetweenCodePoints(@ForAll @IntRange(max = 300) int length) {
    String summary = Text.summary("😀".repeat(length));

    assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
    assertThat(summary).matches("(😀)*…?");
  }

  @Test
  void putsATextOnOneLine() {
    assertThat(Text.line(" a\r\n  b\nc ", 10)).isEqualTo("a b c");
    assertThat(Text.line("😀😀😀", 2)).isEqualTo("😀😀…");
  }
}
