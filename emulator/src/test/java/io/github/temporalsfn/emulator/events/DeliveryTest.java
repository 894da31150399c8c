package io.github.temporalsfn.emulator.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final int EXECUTIONS = 500;

  /** The events of so many executions, two of each, in the order in which they come. */
  private static List<String> events(Delivery delivery) {
    ManualClock clock = new ManualClock();
    List<String> events = new CopyOnWriteArrayList<>();
    try (StepFunctionsEmulator emulator =
        StepFunctionsEmulator.builder().clock(clock).events(events::add, delivery).build()) {
      String machine = emulator.createStateMachine("m", World.PASS);
      IntStream.range(0, EXECUTIONS)
          .forEach(number -> emulator.startExecution(machine, "e" + number, "{}"));
      clock.advance(Duration.ofSeconds(10));
    }
    return events;
  }

  @Test
  void isExactUnlessToldOtherwise() {
    List<String> events = events(Delivery.EXACT);

    assertThat(events).hasSize(2 * EXECUTIONS).doesNotHaveDuplicates();
  }

  @Test
  void losesAShare() {
    assertThat(events(new Delivery(0.2, 0, Duration.ZERO, 1)).size()).isBetween(750, 850);
    assertThat(events(new Delivery(1, 0, Duration.ZERO, 1))).isEmpty();
  }

  @Test
  void doublesAShare() {
    List<String> events = events(new Delivery(0, 0.2, Duration.ZERO, 1));

    assertThat(events.size()).isBetween(1_150, 1_250);
    assertThat(events.stream().distinct()).hasSize(2 * EXECUTIONS);
  }

  @Test
  void letsEventsOvertakeEachOther() {
    List<String> inOrder = events(Delivery.EXACT);
    List<String> events = events(new Delivery(0, 0, Duration.ofSeconds(2), 0));

    assertThat(events).hasSameSizeAs(inOrder).isNotEqualTo(inOrder);
  }

  @Test
  void isRepeatable() {
    Delivery delivery = new Delivery(0.3, 0.3, Duration.ofSeconds(2), 7);

    assertThat(events(delivery)).isEqualTo(events(delivery));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesWhatIsNoShare(double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Delivery(share, 0, Duration.ZERO, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Delivery(0, share, Duration.ZERO, 0));
  }
}
