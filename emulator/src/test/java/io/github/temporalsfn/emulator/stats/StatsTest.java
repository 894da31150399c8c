package io.github.temporalsfn.emulator.stats;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatsTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void countsCallsAndErrorsByCode() {
    String machine = world.machine("m", WAIT_60);
    world.start(machine, "run", "{}");
    assertThat(error(() -> world.start(machine, "run", "[]"))).isNotEmpty();
    assertThat(error(() -> world.start(machine, "a b", "[]"))).isNotEmpty();
    OperationStats starts = world.emulator.stats().calls("StartExecution");
    assertThat(starts.count()).isEqualTo(3);
    assertThat(starts.errors())
        .containsOnlyKeys("ExecutionAlreadyExists", "InvalidName")
        .containsEntry("InvalidName", 1L);
    assertThat(world.emulator.stats().calls("StopExecution").count()).isZero();
  }

  @Test
  void countsExecutionsByStatusAndOpenTimers() {
    String waiting = world.machine("m", WAIT_60);
    world.run(waiting, "{}");
    world.run(waiting, "{}");
    world.run(world.machine("pass", PASS), "{}");
    EmulatorStats stats = world.emulator.stats();
    assertThat(stats.executions())
        .containsEntry(ExecutionStatus.RUNNING, 2L)
        .containsEntry(ExecutionStatus.SUCCEEDED, 1L)
        .containsEntry(ExecutionStatus.FAILED, 0L);
    assertThat(stats.openTimers()).isEqualTo(2);
  }

  @Test
  void answersTheSameOverHttp() throws Exception {
    world.run(world.machine("m", WAIT_60), "{}");
    HttpRequest request =
        HttpRequest.newBuilder(world.emulator.endpoint().resolve("/_emulator/stats")).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"calls\":{\"CreateStateMachine\":{\"count\":1,\"throttled\":0,\"errors\":{}},"
                + "\"StartExecution\":{\"count\":1,\"throttled\":0,\"errors\":{}}},"
                + "\"executions\":{\"RUNNING\":1,\"SUCCEEDED\":0,\"FAILED\":0,\"TIMED_OUT\":0,"
                + "\"ABORTED\":0},\"openTimers\":1}");
  }
}
