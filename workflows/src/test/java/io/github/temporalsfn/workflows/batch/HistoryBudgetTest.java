package io.github.temporalsfn.workflows.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HistoryBudgetTest {
  private static final long MOST = 262_144 + 8_192;

  /** Whatever the inputs and outputs, and however many run at a time. */
  @Property
  void neverLetsAHistoryOutgrowItsLimit(
      @ForAll @IntRange(min = 1, max = 1000) int concurrent,
      @ForAll @LongRange(min = 0, max = 300_000) long input,
      @ForAll @LongRange(min = 0, max = MOST) long result) {
    HistoryBudget budget = new HistoryBudget(2_000_000);
    Queue<Long> running = new ArrayDeque<>();
    long size = 2_000_000;
    for (int item = 0; item < 1000; item++) {
      while (running.size() >= concurrent || (!budget.hasRoom(input) && !running.isEmpty())) {
        running.remove();
        size += result;
        budget.ended(result);
      }
      if (!budget.hasRoom(input)) {
        break;
      }
      budget.started(input);
      size += input + 2_000;
      running.add(input);
    }

    assertThat(size + running.size() * MOST).isLessThan(45_000_000);
  }

  @Test
  void leavesRoomForTheDefaultNumberOfRuns() {
    HistoryBudget budget = new HistoryBudget(1_000_000);
    for (int run = 0; run < 100; run++) {
      assertThat(budget.hasRoom(10_000)).isTrue();
      budget.started(10_000);
    }
  }

  @Test
  void givesBackWhatASmallResultDoesNotNeed() {
    HistoryBudget budget = new HistoryBudget(0);
    while (budget.hasRoom(0)) {
      budget.started(0);
    }

    budget.ended(100);

    assertThat(budget.hasRoom(0)).isTrue();
  }
}
