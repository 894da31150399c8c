package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.WAIT_60;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Lists that are three seconds old. */
class ListLagTest {
  private final World world = new World(Duration.ofSeconds(3));
  private final String machine = world.machine("m", WAIT_60);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void doNotShowWhatWasStartedLater() {
    world.start(machine, "run", "{}");

    assertThat(list(ExecutionStatus.RUNNING)).isEmpty();
    world.clock.advance(Duration.ofSeconds(3));
    assertThat(list(ExecutionStatus.RUNNING)).containsExactly("run");
  }

  @Test
  void showWhatEndedLaterAsRunning() {
    world.start(machine, "run", "{}");
    world.clock.advance(Duration.ofSeconds(62));

    assertThat(list(ExecutionStatus.RUNNING)).containsExactly("run");
    assertThat(list(ExecutionStatus.SUCCEEDED)).isEmpty();
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(list(ExecutionStatus.RUNNING)).isEmpty();
    assertThat(list(ExecutionStatus.SUCCEEDED)).containsExactly("run");
  }

  private List<String> list(ExecutionStatus status) {
    return world
        .sfn
        .listExecutions(request -> request.stateMachineArn(machine).statusFilter(status))
        .executions()
        .stream()
        .map(ExecutionListItem::name)
        .toList();
  }
}
