package io.github.temporalsfn.distribution.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
  void namesATakenPortAndTheOptionThatChoosesAnother(String listener) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(listener))) {
      int number = taken.getLocalPort();

      assertThatThrownBy(() -> Port.requireFree(List.of(ui(0), temporal(number))))
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_REQUEST))
          .hasMessageContaining("port " + number + " for Temporal is taken")
          .hasMessageContaining("--temporal-port");
    }
  }

  @Test
  void findsAFreePortForZero() throws IOException {
    int number = Port.requireFree(List.of(temporal(0))).get(0).number();

    try (ServerSocket socket = new ServerSocket(number, 1, Port.loopback())) {
      assertThat(socket.getLocalPort()).isPositive();
    }
  }

  @Test
  void refusesTheSamePortTwice() {
    int free = Port.requireFree(List.of(temporal(0))).get(0).number();

    assertThatThrownBy(() -> Port.requireFree(List.of(temporal(free), ui(free))))
        .hasMessageContaining("port " + free + " is given twice")
        .hasMessageContaining("--ui-port");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void refusesWhatIsNoPort(int number) {
    assertThatThrownBy(() -> Port.requireFree(List.of(ui(number))))
        .hasMessageContaining("--ui-port must be a port, 0 to 65535");
  }

  private static Port temporal(int number) {
    return new Port(number, "Temporal", "--temporal-port");
  }

  private static Port ui(int number) {
    return new Port(number, "the Web UI", "--ui-port");
  }
}
