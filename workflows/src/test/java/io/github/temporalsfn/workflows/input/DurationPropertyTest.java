package io.github.temporalsfn.workflows.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;

/** A duration is ISO-8601 text or a number of seconds, from a millisecond to a hundred years. */
class DurationPropertyTest {
  private static final long HUNDRED_YEARS = 36_500L * 86_400 * 1000;

  @Property
  void isReadAsItIsWritten(@ForAll @LongRange(min = 1, max = HUNDRED_YEARS) long millis) {
    Duration duration = Duration.ofMillis(millis);

    assertThat(read("\"" + duration + "\"")).isEqualTo(duration);
  }

  @Property
  void isReadFromSeconds(
      @ForAll @Scale(3) @BigRange(min = "0.001", max = "3153600000") BigDecimal seconds) {
    Duration read = read(seconds.toPlainString());

    double exact = seconds.doubleValue() * 1000;
    assertThat((double) read.toMillis()).isBetween(exact - 1, exact);
  }

  @Property
  void isRefusedWhereItIsNotPositive(
      @ForAll @LongRange(min = -HUNDRED_YEARS, max = 0) long millis) {
    assertThat(refusal(Double.toString(millis / 1000.0))).contains("must be longer than zero");
    assertThat(refusal("\"" + Duration.ofMillis(millis) + "\""))
        .contains("must be longer than zero");
  }

  @Property
  void isRefusedWhereItIsTooLong(@ForAll @LongRange(min = HUNDRED_YEARS / 1000 + 1) long seconds) {
    assertThat(refusal(Long.toString(seconds))).contains("must be at most 36500 days");
  }

  @Property
  void isNoOtherTextAndDoesNotRepeatIt(@ForAll String text) {
    Assume.that(!text.toUpperCase(Locale.ROOT).matches("[+-]?P.*"));

    String refusal = refusal(JsonDocument.of(text).text());

    assertThat(refusal).contains("wait must be a duration");
    if (text.length() > 3 && !text.isBlank()) {
      assertThat(refusal).endsWith("is another string");
    }
  }

  private static Duration read(String json) {
    return new InputField("wait", JsonDocument.parse(json)).duration().orElseThrow();
  }

  private static @Nullable String refusal(String json) {
    try {
      throw new AssertionError("read as " + read(json));
    } catch (ApplicationFailure failure) {
      return failure.getOriginalMessage();
    }
  }
}
