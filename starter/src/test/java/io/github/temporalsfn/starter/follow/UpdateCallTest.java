package io.github.temporalsfn.starter.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.starter.fake.FreePort;
import io.github.temporalsfn.starter.option.ConnectionOptions;
import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.starter.shell.ExitCode;
import io.github.temporalsfn.starter.temporal.Job;
import io.github.temporalsfn.starter.temporal.RunStarter;
import io.github.temporalsfn.starter.temporal.TemporalConnection;
import io.github.temporalsfn.starter.temporal.TemporalProfile;
import io.github.temporalsfn.starter.temporal.WorkerPresence;
import io.temporal.testserver.TestServer;
import io.temporal.testserver.TestServer.PortBoundTestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update for which there is no worker. */
class UpdateCallTest {
  private static final Duration SOON = Duration.ofSeconds(4);

  private final List<String> notices = new CopyOnWriteArrayList<>();

  @Test
  void isNotSentWhenTemporalSaysThatNobodyPolls() {
    Instant start = Instant.now();

    assertThatThrownBy(() -> stop(WorkerPresence.ABSENT))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("no worker polls task queue q; nothing is stopped")
        .extracting("exitCode")
        .isEqualTo(ExitCode.NOT_REACHABLE);
    assertThat(notices).isEmpty();
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({
    "SEEN,'no worker has taken the stop yet, though task queue q is polled'",
    "UNKNOWN,no worker has taken the stop yet; is one polling task queue q?"
  })
  void isGivenUpAfterANotice(WorkerPresence presence, String notice) {
    assertThatThrownBy(() -> stop(presence))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("no worker on task queue q takes the stop; nothing is stopped")
        .extracting("exitCode")
        .isEqualTo(ExitCode.NOT_REACHABLE);
    assertThat(notices).containsExactly(notice);
  }

  private void stop(WorkerPresence presence) {
    int port = FreePort.find();
    TemporalProfile profile =
        TemporalProfile.load(
            new ConnectionOptions(), Map.of("TEMPORAL_ADDRESS", "127.0.0.1:" + port));
    try (PortBoundTestServer server = TestServer.createPortBoundServer(port, true)) {
      assertThat(server).isNotNull();
      var unused =
          TemporalConnection.with(
              profile,
              temporal -> {
                var unusedRun =
                    new RunStarter(temporal, "q").start(new Job("RunStateMachine", "w", "", ""));
                var unusedAnswer =
                    new UpdateCall(temporal, queue -> presence, notices::add, SOON)
                        .send(
                            "stop",
                            temporal.workflow("w"),
                            new AwaitedWork("q", "the stop", "; nothing is stopped"));
                return ExitCode.SUCCEEDED;
              });
    }
  }
}
