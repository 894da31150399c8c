package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class RedriveTokenTest {
  private static final String FAILS_AFTER_A_SECOND =
      "{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:::F\",\"End\":true}";

  private final World world =
      new World(
          TaskScripts.builder()
              .on("F", in -> TaskResult.after(Duration.ofSeconds(1), TaskResult.fail("E", "c")))
              .build());
  private String arn = "";

  @BeforeEach
  void failOne() {
    arn = world.run(world.machineOf(FAILS_AFTER_A_SECOND), "{}");
    world.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void redrivesOnceHoweverOftenItIsUsed() {
    Instant first = redrive("a");
    assertThat(redrive("a")).isEqualTo(first);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(redrive("a")).as("closed again").isEqualTo(first);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.describe(arn).redriveCount()).isEqualTo(1);

    Instant second = redrive("b");
    assertThat(second).isAfter(first);
    assertThat(redrive("a")).as("in another redrive").isEqualTo(first);
    assertThat(world.describe(arn).redriveDate()).isEqualTo(second);
  }

  @Test
  void isNotUsedUpByACallThatIsRefused() {
    redrive("a");
    assertThat(error(() -> redrive("b"))).startsWith("ExecutionNotRedrivable");
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(redrive("b")).isEqualTo(world.clock.now());
    assertThat(world.describe(arn).redriveCount()).isEqualTo(2);
  }

  @Test
  void isKnownFor15Minutes() {
    Instant first = redrive("a");
    world.clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(redrive("a")).isEqualTo(first);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(redrive("a")).isEqualTo(world.clock.now());
    assertThat(world.describe(arn).redriveCount()).isEqualTo(2);
    assertThat(redrive("a")).isEqualTo(world.clock.now());
  }

  @Test
  void isKnownWhileNoTenOthersHaveFollowed() {
    Instant first = redriveToTheEnd("0");
    for (int i = 1; i <= 9; i++) {
      redriveToTheEnd("" + i);
    }
    assertThat(redrive("0")).isEqualTo(first);
    redriveToTheEnd("10");
    assertThat(redrive("1")).isBefore(world.clock.now());
    assertThat(redrive("0")).isEqualTo(world.clock.now());
    assertThat(world.describe(arn).redriveCount()).isEqualTo(12);
  }

  @Test
  void belongsToOneExecution() {
    redrive("a");
    String other = world.run(world.describe(arn).stateMachineArn(), "{}");
    world.clock.advance(Duration.ofSeconds(1));
    world.sfn.redriveExecution(r -> r.executionArn(other).clientToken("a"));
    assertThat(world.describe(other).redriveCount()).isEqualTo(1);
  }

  @Test
  void isANewOneInEachCallOfTheSdkThatNamesNone() {
    world.redrive(arn);
    world.clock.advance(Duration.ofSeconds(1));
    world.redrive(arn);
    assertThat(world.describe(arn).redriveCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ä", "a\n"})
  void consistsOfVisibleCharacters(String token) {
    assertThat(error(() -> redrive(token)))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value '"
                + token
                + "' at 'clientToken' failed to satisfy constraint: Member must satisfy regular"
                + " expression pattern: [!-~]+");
  }

  @Test
  void isNoLongerThan64Characters() {
    assertThat(error(() -> redrive("x".repeat(65))))
        .endsWith("Member must have length less than or equal to 64");
    assertThat(error(() -> redrive("")))
        .contains("Member must have length greater than or equal to 1");
    assertThat(redrive("!~" + "x".repeat(62))).isEqualTo(world.clock.now());
  }

  private Instant redrive(String token) {
    return world.sfn.redriveExecution(r -> r.executionArn(arn).clientToken(token)).redriveDate();
  }

  private Instant redriveToTheEnd(String token) {
    Instant date = redrive(token);
    world.clock.advance(Duration.ofSeconds(1));
    return date;
  }
}
