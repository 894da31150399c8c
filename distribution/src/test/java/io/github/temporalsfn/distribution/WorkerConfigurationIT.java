package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker process with a mistake in its configuration: it never reaches for Temporal. */
class WorkerConfigurationIT {
  // Half a second where Java starts fast, and far less than a worker waits for Temporal otherwise.
  private static final Duration SOON = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource({
    "TEMPORAL_ADDRESS, http://localhost:7233",
    "TEMPORAL_ADDRESS, localhost",
    "TEMPORAL_TLS, perhaps",
    "TEMPORAL_CONFIG_FILE, /nowhere/temporal.toml",
    "TEMPORAL_API_KEY, 'two words'",
    "TEMPORAL_SFN_CONNECTIONS, /nowhere/connections.toml",
    "TEMPORAL_SFN_CONNECTIONS, /",
    "TEMPORAL_SFN_WATCH, maybe",
    "TEMPORAL_SFN_DRAIN_TIMEOUT, -5",
    "TEMPORAL_SFN_QUOTAS, DescribeExecution",
    "TEMPORAL_SFN_METRICS_ADDRESS, :99999",
    "TEMPORAL_SFN_LOG, loud",
    "TEMPORAL_SFN_LOG_FORMAT, xml",
    "AWS_ENDPOINT_URL_SFN, nowhere",
    "AWS_CA_BUNDLE, /nowhere/ca.pem"
  })
  void namesTheSettingInOneLine(String name, String value) throws Exception {
    assertRefused(Map.of(name, value), name);
  }

  @Test
  void namesTheFileAndLineOfAConnectionThatIsWrong(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("connections.toml"), "[connections.prod]\nregion_nam = \"eu-west-1\"\n");

    assertRefused(Map.of("TEMPORAL_SFN_CONNECTIONS", file.toString()), file + ":2: ");
  }

  @Test
  void namesTheSettingOfAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          Map.of("TEMPORAL_SFN_METRICS_ADDRESS", "127.0.0.1:" + taken.getLocalPort()),
          "TEMPORAL_SFN_METRICS_ADDRESS");
    }
  }

  private static void assertRefused(Map<String, String> variables, String named)
      throws IOException, InterruptedException {
    long startedAt = System.nanoTime();
    try (Program worker = new Program(variables, "worker")) {
      assertThat(worker.exitCode()).as(worker.err()).isEqualTo(2);
      assertThat(worker.err()).startsWith("error: " + named).hasLineCount(1);
      assertThat(worker.out()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(SOON);
    }
  }
}
