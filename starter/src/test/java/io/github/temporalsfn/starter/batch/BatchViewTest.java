package io.github.temporalsfn.starter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BatchViewTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;

  @Test
  void tellsRateAndTimeLeftOfWhatItHasSeen() {
    BatchView view = view(true);
    view.progress(1000, 0); // by an earlier command
    now = now.plus(Duration.ofSeconds(100));
    view.progress(1500, 1);

    assertThat(printed())
        .endsWith("\r[##########----------] 1500/3000  50 %  1 failure  5.0/s  ETA 0:05:00");
  }

  @Test
  void printsALineEveryTenSecondsWhereThereIsNoTerminal() {
    BatchView view = view(false);
    for (int second = 0; second < 30; second++) {
      view.progress(second, 0);
      now = now.plus(Duration.ofSeconds(1));
    }

    assertThat(printed())
        .hasLineCount(2)
        .startsWith("10/3000  0 %  0 failures  1.0/s")
        .doesNotContain("\r");
  }

  @Test
  void leavesNothingOfTheLineBehind() {
    BatchView view = view(true);
    view.progress(1, 0);
    view.notice("a notice");
    view.close();

    assertThat(printed()).endsWith(" \ra notice\n");
  }

  private BatchView view(boolean terminal) {
    return new BatchView(
        new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, 3000, new SetClock());
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
