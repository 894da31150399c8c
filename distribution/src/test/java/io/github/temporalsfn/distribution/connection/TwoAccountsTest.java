package io.github.temporalsfn.distribution.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.temporal.InMemoryTemporal;
import io.github.temporalsfn.distribution.world.ClientRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One worker, two connections that lead to two accounts, at the same time. */
class TwoAccountsTest {
  private static final int RUNS = 200;

  @Test
  void neverSeeEachOthersArns(@TempDir Path folder) throws IOException {
    try (Account first = new Account("111111111111");
        Account other = new Account("222222222222");
        InMemoryTemporal temporal = new InMemoryTemporal(0);
        LocalWorker worker =
            new LocalWorker(
                temporal.address(), connections(folder, first, other), "step-functions")) {
      List<ClientRun> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        runs.add(start(worker, first, "first", i));
        runs.add(start(worker, other, "other", i));
      }

      assertThat(runs)
          .allSatisfy(
              run -> assertThat(run.resultTree().path("status").asText()).isEqualTo("SUCCEEDED"));
      assertOnlyOwn(first, other);
      assertOnlyOwn(other, first);
    }
  }

  private static void assertOnlyOwn(Account account, Account other) {
    assertThat(account.emulator().executions()).hasSize(RUNS);
    assertThat(account.endpoint().received())
        .hasSizeGreaterThanOrEqualTo(2 * RUNS)
        .allSatisfy(
            request ->
                assertThat(request.toString())
                    .contains("AKIA" + account.id())
                    .doesNotContain(other.id()));
  }

  // Every tenth run has a timeout of its own, and with it a client of its own.
  private static ClientRun start(
      LocalWorker worker, Account account, String connection, int number) {
    String own =
        number % 10 == 0 ? ",\"botocoreConfig\":{\"read_timeout\":" + (number + 1) + "}" : "";
    return ClientRun.start(
        worker.client(),
        "step-functions",
        "RunStateMachine",
        "{\"stateMachineArn\":\"%s\",\"connection\":\"%s\",\"wait\":{\"initialInterval\":1}%s}"
            .formatted(account.stateMachineArn(), connection, own));
  }

  private static Connections connections(Path folder, Account first, Account other)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("connections.toml"),
            first.connection("first", "") + other.connection("other", ""));
    ConnectionDefinitions definitions = ConnectionDefinitions.load(Optional.of(file), Map.of());
    assertThat(definitions.errors()).isEmpty();
    return Connections.of(definitions);
  }
}
