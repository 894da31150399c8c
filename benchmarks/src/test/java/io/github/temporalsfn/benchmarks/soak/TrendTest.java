package io.github.temporalsfn.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void tellsTheSlopeOfWhatGrows() {
    Trend trend = Trend.of(Quantity.LIVE_HEAP, samples(10, 0.01));

    assertThat(trend.perHour()).isCloseTo(36, within(0.001));
    assertThat(trend.isFlat()).isFalse();
    assertThat(trend.line()).isEqualTo("live heap 10.0 to 46.0 MiB (+36.0 an hour)");
  }

  @Test
  void calmsDownOverWhatStaysWhereItIs() {
    Trend trend = Trend.of(Quantity.LIVE_HEAP, samples(10, 0));

    assertThat(trend.isFlat()).isTrue();
    assertThat(trend.line()).isEqualTo("live heap 10.0 to 10.0 MiB (+0.0 an hour)");
  }

  @Test
  void findsOneClientTooMuch() {
    assertThat(Trend.of(Quantity.CLIENTS, samples(1, 0.001)).isFlat()).isFalse();
  }

  /** Of an hour, one each minute. */
  private static List<Sample> samples(double first, double perSecond) {
    return IntStream.rangeClosed(0, 60)
        .mapToObj(
            minute ->
                new Sample(
                    minute * 60,
                    Map.of(
                        Quantity.LIVE_HEAP,
                        first + minute * 60 * perSecond,
                        Quantity.CLIENTS,
                        first + minute * 60 * perSecond)))
        .toList();
  }
}
