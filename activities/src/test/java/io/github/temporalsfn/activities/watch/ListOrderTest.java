package io.github.temporalsfn.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ListOrderTest {
  private final ListOrder order = new ListOrder();

  @Test
  void believesAPageWhenTheNextHasGoneOnInItsOrder() {
    assertThat(order.shownAfter(page(9, 7))).isEmpty();
    assertThat(order.shownAfter(page(7, 5))).isEqualTo(OptionalLong.of(7));
    assertThat(order.shownAfter(page(4))).isEqualTo(OptionalLong.of(5));
  }

  @Test
  void believesNothingFromTheFirstDisorderOn() {
    order.shownAfter(page(9, 7));

    assertThat(order.shownAfter(page(6, 8))).isEmpty();
    assertThat(order.shownAfter(page(5))).isEmpty();
  }

  @Test
  void believesNoPageWhoseLastExecutionStandsOutOfOrder() {
    order.shownAfter(page(9, 1));

    assertThat(order.shownAfter(page(8, 7))).isEmpty();
  }

  @Test
  void passesOverWhatWasRedriven() {
    order.shownAfter(new RunningPage(Arrays.asList(execution(9, 0), execution(1, 1)), "next"));

    assertThat(order.shownAfter(page(8))).isEqualTo(OptionalLong.of(9));
  }

  private static RunningPage page(long... startDates) {
    return new RunningPage(
        Arrays.stream(startDates).mapToObj(date -> execution(date, 0)).toList(), "next");
  }

  private static RunningPage.RunningExecution execution(long startDate, int redriveCount) {
    return new RunningPage.RunningExecution("arn", "name", redriveCount, startDate);
  }
}
