package io.github.temporalsfn.starter.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.starter.fake.FreePort;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.RunStarter;
import io.github.temporalsfn.starter.temporal.StartedRun;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowerTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final int port = FreePort.find();
  private WorkerPresence presence = WorkerPresence.UNKNOWN;

  @Test
  void givesUpOnARunThatNoWorkerTakes() {
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true)) {
      assertThat(server).isNotNull();
      assertThatThrownBy(() -> follow(LONG, Duration.ofSeconds(5), () -> {}))
          .isInstanceOf(CommandFailure.class)
          .hasMessage(
              "no worker on task queue q takes the run; workflow w stays and waits for one (to"
                  + " cancel it: cancel w)")
          .extracting("exitCode")
          .isEqualTo(ExitCode.NOT_REACHABLE);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("no worker has taken the run yet; is one polling task queue q?");
    }
  }

  @Test
  void givesUpWithinFiveSecondsWhenTemporalSaysThatNobodyPolls() {
    presence = WorkerPresence.ABSENT;
    long startedAt = System.nanoTime();
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true)) {
      assertThat(server).isNotNull();
      assertThatThrownBy(() -> follow(LONG, LONG, () -> {}))
          .hasMessageStartingWith("no worker polls task queue q; workflow w stays");
      assertThat(err.size()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void waitsForAWorkerThatTemporalHasSeen() {
    presence = WorkerPresence.SEEN;
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true)) {
      assertThat(server).isNotNull();
      assertThatThrownBy(() -> follow(LONG, Duration.ofSeconds(5), () -> {}))
          .hasMessageStartingWith("no worker on task queue q takes the run");
      assertThat(err.toString(StandardCharsets.UTF_8))
          .isEqualTo("no worker has taken the run yet, though task queue q is polled\n");
    }
  }

  @Test
  void givesUpWhenTemporalStaysAwayAndSaysSoBefore() {
    PortBoundTestServer server = TestServer.createPortBoundServer(port, true);
    assertThatThrownBy(() -> follow(Duration.ofSeconds(1), LONG, server::close))
        .isInstanceOf(CommandFailure.class)
        .extracting("exitCode")
        .isEqualTo(ExitCode.NOT_REACHABLE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("Temporal is not reachable at 127.0.0.1:" + port + ", retrying\n");
  }

  private void follow(Duration temporalAwayLimit, Duration noWorkerLimit, Runnable afterStart) {
    TemporalProfile profile =
        TemporalProfile.load(
            new ConnectionOptions(), Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + port));
    var unused =
        TemporalConnection.with(
            profile,
            temporal -> {
              StartedRun run =
                  new RunStarter(temporal, "q").start(new Job("RunStateMachine", "w", "", ""));
              afterStart.run();
              ProgressView view =
                  new ProgressLog(
                      new PrintStream(err, true, StandardCharsets.UTF_8), Clock.systemUTC());
              new Follower(temporal, queue -> presence, view, temporalAwayLimit, noWorkerLimit)
                  .follow(new FollowedRun(run, "cancel w"));
              return ExitCode.SUCCEEDED;
            });
  }
}
