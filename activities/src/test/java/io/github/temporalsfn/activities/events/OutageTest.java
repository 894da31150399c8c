package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {
  private final List<String> said = new ArrayList<>();
  private final Outage outage = new Outage(said::add, () -> said.add("over"));

  @Test
  void isSaidOnceWhenItBeginsAndOnceWhenItIsOver() {
    outage.worked();
    outage.failed("network");
    outage.failed("network");
    outage.worked();
    outage.worked();
    outage.failed("network");

    assertThat(said).containsExactly("network", "over", "network");
  }

  @Test
  void saysEachOfItsReasonsOnce() {
    outage.failed("network");
    outage.failed("credentials");
    outage.failed("network");

    assertThat(said).containsExactly("network", "credentials");
    assertThat(outage.lasts()).isTrue();
  }
}
