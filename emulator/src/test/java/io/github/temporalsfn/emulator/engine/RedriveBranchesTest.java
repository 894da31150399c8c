package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.Histories;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScript;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Where a redrive goes on in the branches of a Parallel state. */
class RedriveBranchesTest {
  private static final TaskResult BAD = TaskResult.fail("Bad", "as it is");

  private final AtomicInteger fineCalls = new AtomicInteger();
  private final World world =
      new World(
          TaskScripts.builder()
              .on(
                  "fine",
                  input -> {
                    fineCalls.incrementAndGet();
                    return TaskResult.succeed("\"fine\"");
                  })
              .on(
                  "soon",
                  TaskScript.inTurn(
                      TaskResult.after(Duration.ofSeconds(1), BAD), TaskResult.succeed("\"soon\"")))
              .on("worse", TaskScript.inTurn(TaskResult.never(), BAD))
              .on("late", TaskScript.inTurn(TaskResult.never(), TaskResult.succeed("\"late\"")))
              .on(
                  "huge",
                  TaskScript.inTurn(
                      TaskResult.succeed("\"" + "x".repeat(262_000) + "\""),
                      TaskResult.succeed("1")))
              .build());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void runsOnlyTheBranchesThatFailedOrWereAborted() {
    String arn = run(parallel("", task("A", "fine"), task("B", "soon"), task("C", "late")));
    world.clock.advance(Duration.ofSeconds(1));
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("[\"fine\",\"soon\",\"late\"]");
    assertThat(fineCalls).hasValue(1);
    List<String> lines = Histories.lines(world.history(arn));
    assertThat(lines.subList(0, 6))
        .containsExactly(
            "1 ExecutionStarted <0",
            "2 ParallelStateEntered S <0",
            "3 ParallelStateStarted <2",
            "4 TaskStateEntered A <3",
            "5 TaskStateEntered B <3",
            "6 TaskStateEntered C <3");
    assertThat(lines.subList(15, lines.size()))
        .containsExactly(
            "16 TaskStateAborted <15",
            "17 TaskStateAborted <15",
            "18 ParallelStateFailed <15",
            "19 ExecutionFailed <18",
            "20 ExecutionRedriven <19",
            "21 ActivityScheduled <5",
            "22 ActivityStarted <21",
            "23 ActivitySucceeded <22",
            "24 TaskStateExited B <23",
            "25 ActivityScheduled <6",
            "26 ActivityStarted <25",
            "27 ActivitySucceeded <26",
            "28 TaskStateExited C <27",
            "29 ParallelStateSucceeded <28",
            "30 ParallelStateExited S <28",
            "31 ExecutionSucceeded <30");
  }

  @Test
  void goesOnInBranchesInsideOfBranches() {
    String inner = parallel("", task("A", "fine"), task("B", "soon")).replace("\"S\"", "\"P\"");
    String arn = run(parallel("", task("C", "late"), inner));
    world.clock.advance(Duration.ofSeconds(1));
    world.redrive(arn);
    assertThat(world.describe(arn).output()).isEqualTo("[\"late\",[\"fine\",\"soon\"]]");
    assertThat(fineCalls).hasValue(1);
    assertThat(world.historyTypes(arn).stream().filter("ParallelStateStarted"::equals)).hasSize(2);
    assertThat(world.historyTypes(arn).stream().filter("ParallelStateSucceeded"::equals))
        .hasSize(2);
  }

  @Test
  void runsAllBranchesAgainWhereTheirResultsWereTooLarge() {
    String huge = "{\"StartAt\":\"A\",\"States\":{\"A\":" + state("huge") + "}}";
    String more =
        "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Pass\",\"Result\":\""
            + "x".repeat(300)
            + "\",\"End\":true}}}";
    String arn = run(parallel("", huge, more, task("B", "fine")));
    assertThat(world.describe(arn).error()).isEqualTo("States.DataLimitExceeded");
    world.redrive(arn);
    assertThat(world.describe(arn).output()).startsWith("[1,\"xxx").endsWith(",\"fine\"]");
    assertThat(fineCalls).hasValue(2);
    assertThat(world.historyTypes(arn).stream().filter("ParallelStateEntered"::equals)).hasSize(1);
    assertThat(world.historyTypes(arn).stream().filter("ParallelStateStarted"::equals)).hasSize(2);
  }

  @Test
  void countsTheRetriesOfTheWholeAnew() {
    String retry = "\"Retry\":[{\"ErrorEquals\":[\"E\"],\"MaxAttempts\":1}],";
    String fail = "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"E\"}}}";
    String arn = run(parallel(retry, fail));
    world.clock.advance(Duration.ofSeconds(1));
    world.redrive(arn);
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.RUNNING);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.describe(arn).status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(world.historyTypes(arn).stream().filter("FailStateEntered"::equals)).hasSize(3);
  }

  @Test
  void catchesWhatFailsInARedrive() {
    String caught = "\"Catch\":[{\"ErrorEquals\":[\"Bad\"],\"Next\":\"Done\"}],";
    String arn = run(parallel(caught, task("A", "fine"), task("B", "worse")));
    world.emulator.stopExecution(arn);
    world.redrive(arn);
    assertThat(world.describe(arn).output())
        .isEqualTo("{\"Error\":\"Bad\",\"Cause\":\"as it is\"}");
    assertThat(Histories.lines(world.history(arn)))
        .endsWith(
            "13 ExecutionRedriven <12",
            "14 ActivityScheduled <5",
            "15 ActivityStarted <14",
            "16 ActivityFailed <15",
            "17 TaskStateAborted <16",
            "18 ParallelStateFailed <16",
            "19 ParallelStateExited S <18",
            "20 SucceedStateEntered Done <19",
            "21 SucceedStateExited Done <20",
            "22 ExecutionSucceeded <21");
  }

  @Test
  void leavesNoTimerBehindWhenItIsStoppedAgain() {
    String wait =
        "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":9,\"End\":true}}}";
    String arn = run(parallel("", wait, wait.replace("\"W\"", "\"V\"")));
    for (int i = 0; i < 5; i++) {
      assertThat(world.emulator.stats().openTimers()).isEqualTo(2);
      world.emulator.stopExecution(arn);
      assertThat(world.emulator.stats().openTimers()).isZero();
      world.redrive(arn);
    }
    world.clock.advance(Duration.ofSeconds(9));
    assertThat(world.describe(arn).output()).isEqualTo("[{},{}]");
    assertThat(world.historyTypes(arn).stream().filter("WaitStateExited"::equals)).hasSize(2);
  }

  private static String state(String activity) {
    return "{\"Type\":\"Task\",\"End\":true,"
        + "\"Resource\":\"arn:aws:states:us-east-1:123456789012:activity:"
        + activity
        + "\"}";
  }

  private static String task(String name, String activity) {
    return "{\"StartAt\":\"%1$s\",\"States\":{\"%1$s\":%2$s}}".formatted(name, state(activity));
  }

  private static String parallel(String fields, String... branches) {
    String done = fields.contains("\"Done\"") ? ",\"Done\":{\"Type\":\"Succeed\"}" : "";
    return "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Parallel\",\"End\":true,"
        + fields
        + "\"Branches\":["
        + String.join(",", branches)
        + "]}"
        + done
        + "}}";
  }

  private String run(String machine) {
    return world.run(world.machine("m", machine), "{}");
  }
}
