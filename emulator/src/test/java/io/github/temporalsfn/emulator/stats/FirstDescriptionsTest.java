package io.github.temporalsfn.emulator.stats;

import static io.github.temporalsfn.emulator.World.PASS;
import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.Control;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.emulator.store.ExecutionEnd;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnClient;

/** When executions have ended, and when somebody has seen it. */
class FirstDescriptionsTest {
  private final World world = new World(Quotas.none().with("DescribeExecution", 2, 1));
  private final SfnClient sfn = world.withoutRetries();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void areSeenByTheFirstDescriptionAfterThem() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    describe(arn);
    advance(60_000);
    Instant stop = world.clock.now();
    assertThat(world.emulator.ends()).containsExactly(new ExecutionEnd(arn, 0, stop, null));
    advance(1_500);
    describe(arn);
    advance(1_000);
    describe(arn);
    assertThat(world.emulator.ends())
        .containsExactly(new ExecutionEnd(arn, 0, stop, stop.plusMillis(1_500)));
  }

  @Test
  void areNotSeenByDescriptionsThatAreThrottled() {
    String arn = world.run(world.machine("m", PASS), "{}");
    String other = world.run(world.machine("other", WAIT_60), "{}");
    describe(other);
    describe(other);
    assertThat(error(() -> describe(arn))).startsWith("ThrottlingException");
    assertUnseenUntilDescribed(arn);
  }

  @Test
  void areNotSeenByDescriptionsThatAreStale() {
    String arn = world.run(world.machine("m", PASS), "{}");
    world.emulator.faults().add(FaultRule.of(Fault.STALE_STATUS).times(1));
    describe(arn);
    assertUnseenUntilDescribed(arn);
  }

  @Test
  void areNotSeenByDescriptionsThatGetLost() {
    String arn = world.run(world.machine("m", PASS), "{}");
    world.emulator.faults().add(FaultRule.of(Fault.DROP_RESPONSE).times(1));
    assertThatThrownBy(() -> describe(arn)).isInstanceOf(SdkClientException.class);
    assertUnseenUntilDescribed(arn);
  }

  @Test
  void areOneForEachTimeThatAnExecutionEnds() {
    String arn = world.run(world.machine("m", WAIT_60), "{}");
    world.emulator.stopExecution(arn);
    Instant stopped = world.clock.now();
    advance(1_000);
    world.redrive(arn);
    describe(arn);
    advance(60_000);
    describe(arn);
    assertThat(world.emulator.ends())
        .containsExactly(
            new ExecutionEnd(arn, 0, stopped, null),
            new ExecutionEnd(arn, 1, world.clock.now(), world.clock.now()));
  }

  @Test
  void areNotNotedOfExpressExecutions() {
    world.run(world.expressMachine("e", PASS), "{}");
    assertThat(world.emulator.ends()).isEmpty();
  }

  @Test
  void areForgottenByAReset() {
    String machine = world.machine("m", WAIT_60);
    world.emulator.stopExecution(world.run(machine, "{}"));
    world.run(machine, "{}");
    world.emulator.reset();
    assertThat(world.emulator.ends()).isEmpty();
  }

  @Test
  void areShownAsJsonLines() throws Exception {
    String machine = world.machine("m", PASS);
    String seen = world.start(machine, "seen", "{}").executionArn();
    String unseen = world.start(machine, "unseen", "{}").executionArn();
    advance(250);
    describe(seen);
    HttpResponse<String> ends = new Control(world.emulator).send("GET", "ends");
    assertThat(ends.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(ends.body())
        .isEqualTo(
            """
            {"executionArn":"%s","redriveCount":0,"stopDate":"2026-01-01T00:00:00Z",\
            "firstDescribedAt":"2026-01-01T00:00:00.250Z"}
            {"executionArn":"%s","redriveCount":0,"stopDate":"2026-01-01T00:00:00Z"}
            """
                .formatted(seen, unseen));
  }

  @Test
  void areSummedUpAsJson() throws Exception {
    Control control = new Control(world.emulator);
    assertThat(control.send("GET", "lateness").body())
        .isEqualTo(
            "{\"ends\":0,\"described\":0,\"p50Millis\":null,\"p95Millis\":null,"
                + "\"p99Millis\":null,\"maxMillis\":null}");
    String arn = world.run(world.machine("m", PASS), "{}");
    advance(250);
    describe(arn);
    assertThat(control.send("GET", "lateness").body())
        .isEqualTo(
            "{\"ends\":1,\"described\":1,\"p50Millis\":250,\"p95Millis\":250,"
                + "\"p99Millis\":250,\"maxMillis\":250}");
  }

  private void describe(String arn) {
    sfn.describeExecution(r -> r.executionArn(arn));
  }

  private void advance(long millis) {
    world.clock.advance(Duration.ofMillis(millis));
  }

  private void assertUnseenUntilDescribed(String arn) {
    advance(1_000);
    describe(arn);
    assertThat(Lateness.of(world.emulator.ends()).maxMillis()).isEqualTo(1_000);
  }
}
