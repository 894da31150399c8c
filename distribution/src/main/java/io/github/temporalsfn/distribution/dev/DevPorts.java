package io.github.temporalsfn.distribution.dev;

import io.github.temporalsfn.distribution.local.Port;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.util.List;

/** Where everything listens. */
record DevPorts(Port temporal, Port ui, Port emulator) {
  static DevPorts of(int temporal, int ui, int emulator) {
    return new DevPorts(
        new Port(temporal, "Temporal", "--temporal-port"),
        new Port(ui, "the Web UI", "--ui-port"),
        new Port(emulator, "the Step Functions emulator", "--emulator-port"));
  }

  /**
   * The same, each one free.
   *
   * @throws CommandFailure naming the first one that is not, and its option
   */
  DevPorts requireFree(boolean webUi) {
    if (!webUi) {
      List<Port> free = Port.requireFree(List.of(temporal, emulator));
      return new DevPorts(free.get(0), ui, free.get(1));
    }
    List<Port> free = Port.requireFree(List.of(temporal, ui, emulator));
    return new DevPorts(free.get(0), free.get(1), free.get(2));
  }
}
