package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

class ListStateMachinesTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void listsMachinesByName() {
    world.machine("b", PASS);
    world.machine("a", PASS);
    List<StateMachineListItem> machines = world.sfn.listStateMachines().stateMachines();
    assertThat(machines).extracting(StateMachineListItem::name).containsExactly("a", "b");
    assertThat(machines.get(0).type()).isEqualTo(StateMachineType.STANDARD);
    assertThat(machines.get(0).creationDate()).isEqualTo(world.clock.now());
    assertThat(machines.get(0).stateMachineArn()).endsWith(":stateMachine:a");
  }

  @Test
  void pagesWithoutLossOrRepetition() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      world.machine(name, PASS);
    }
    assertThat(world.sfn.listStateMachinesPaginator(r -> r.maxResults(2)).stateMachines().stream())
        .extracting(StateMachineListItem::name)
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(world.emulator.stats().calls("ListStateMachines").count()).isEqualTo(3);
  }

  @Test
  void limitsPageAndToken() {
    assertThat(error(() -> world.sfn.listStateMachines(r -> r.maxResults(1001))))
        .startsWith("ValidationException");
    assertThat(error(() -> world.sfn.listStateMachines(r -> r.nextToken("t".repeat(1025)))))
        .endsWith("Member must have length less than or equal to 1024");
    assertThat(error(() -> world.sfn.listStateMachines(r -> r.nextToken("t"))))
        .startsWith("InvalidToken");
  }
}
