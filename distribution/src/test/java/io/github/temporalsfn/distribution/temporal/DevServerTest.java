package io.github.temporalsfn.distribution.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.distribution.local.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevServerTest {
  private final List<Port> ports =
      Port.requireFree(List.of(new Port(0, "Temporal", ""), new Port(0, "the Web UI", "")));

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void endsAServerThatDoesNotListenToSigterm() throws IOException {
    DevServer server = start(FakeTemporalCli.in(folder));
    assertThat(Port.isAnswered(ports.get(0).number())).isTrue();

    server.close();

    assertThat(server.end().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(5));
    assertThat(Port.isAnswered(ports.get(0).number())).isFalse();
    assertThat(Port.isAnswered(ports.get(1).number())).isFalse();
  }

  @Test
  void showsWhatAServerPrintedThatDoesNotStart() throws IOException {
    Path program = FakeTemporalCli.script(folder, "echo 'unknown flag: --ui-port' >&2; exit 1");

    assertThatThrownBy(() -> start(program))
        .hasMessage(
            "temporal server start-dev has ended at once; it printed:\n  unknown flag: --ui-port");
  }

  private DevServer start(Path program) {
    return DevServer.start(
        new TemporalCli(program, "temporal", "9.9.9"),
        ports.get(0).number(),
        ports.get(1).number(),
        Optional.empty());
  }
}
