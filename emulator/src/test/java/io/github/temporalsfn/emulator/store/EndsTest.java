package io.github.temporalsfn.emulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndsTest {
  @Test
  void areDroppedWhenThereAreTooManyTheOldestFirst() {
    Ends ends = new Ends();
    for (int i = 0; i < Ends.MAX + 2; i++) {
      ends.add(new ObservedEnd("arn-" + i, 0, Instant.EPOCH));
    }
    List<ExecutionEnd> left = ends.list();
    assertThat(left).hasSize(Ends.MAX);
    assertThat(left.get(0).executionArn()).isEqualTo("arn-2");
  }
}
