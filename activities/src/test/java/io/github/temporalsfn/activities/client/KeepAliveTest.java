package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether the system keeps a connection alive that waits for an answer. What is sent for that is
 * not to be seen; Linux tells which timer a connection has, other systems tell nothing.
 */
@EnabledOnOs(OS.LINUX)
class KeepAliveTest {
  private static final String KEEPALIVE_TIMER = "02";
  // Columns of /proc/net/tcp (kernel documentation, proc_net_tcp): remote address, state, timer.
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int TIMER = 5;
  private static final String ESTABLISHED = "01";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                     | true",
        "{'tcp_keepalive':true}                 | true",
        "{'tcp_keepalive':false}                | false",
        "{'defaults_mode':'standard'}           | true"
      })
  void isWhatTheConfigurationSays(String config, boolean kept) {
    List<String> timers = new CopyOnWriteArrayList<>();
    try (TestEndpoint endpoint = TestEndpoint.start()) {
      URI uri = URI.create("http://127.0.0.1:" + endpoint.port());
      endpoint.answer(
          exchange -> {
            // Until the request is acknowledged, the connection has another timer.
            Thread.sleep(300);
            timers.addAll(timers(endpoint.port()));
            TestEndpoint.succeed(exchange);
          });

      Calls.describe(Settings.of(uri, config));
    }
    assertThat(timers).hasSize(1);
    assertThat(timers.get(0).equals(KEEPALIVE_TIMER)).isEqualTo(kept);
  }

  /** The timer of each connection to a port. */
  private static List<String> timers(int port) throws IOException {
    String remote = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
    return Stream.concat(
            Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
            Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns[REMOTE].endsWith(remote) && columns[STATE].equals(ESTABLISHED))
        .map(columns -> columns[TIMER].substring(0, KEEPALIVE_TIMER.length()))
        .toList();
  }
}
