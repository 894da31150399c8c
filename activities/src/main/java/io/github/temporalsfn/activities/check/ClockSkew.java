package io.github.temporalsfn.activities.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;

/** By how much the worker's clock is ahead of AWS's, by the date of an answer. */
final class ClockSkew {
  // The header has whole seconds.
  private static final Duration ROUNDING = Duration.ofMillis(500);

  private ClockSkew() {}

  /**
   * The difference; empty where the answer has no date.
   *
   * @param sent when the request was sent, by the worker's clock
   * @param received when the answer came
   */
  static Optional<Duration> of(SdkHttpResponse answer, Instant sent, Instant received) {
    return answer
        .firstMatchingHeader("Date")
        .flatMap(ClockSkew::parsed)
        .map(
            date -> {
              Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
              return Duration.between(date.plus(ROUNDING), middle);
            });
  }

  private static Optional<Instant> parsed(String header) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
