package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.ROLE;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

class GetExecutionHistoryTest {
  private static final String THREE_STATES =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Pass", "Result": {"x": 1}, "Next": "B"},
        "B": {"Type": "Wait", "Seconds": 2, "Next": "C"},
        "C": {"Type": "Succeed"}}}
      """;

  private final World world = new World();
  private String arn = "";

  @BeforeEach
  void runOne() {
    arn = world.run(world.machine("m", THREE_STATES), "{\"a\":1.10}");
    world.clock.advance(Duration.ofSeconds(2));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tellsTheWholeStory() {
    assertThat(world.historyTypes(arn))
        .containsExactly(
            "ExecutionStarted",
            "PassStateEntered",
            "PassStateExited",
            "WaitStateEntered",
            "WaitStateExited",
            "SucceedStateEntered",
            "SucceedStateExited",
            "ExecutionSucceeded");
  }

  @Test
  void chainsEachEventToItsPredecessor() {
    List<HistoryEvent> events = world.history(arn);
    assertThat(events).extracting(HistoryEvent::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    // AWS's own histories: the first state has no predecessor.
    assertThat(events)
        .extracting(HistoryEvent::previousEventId)
        .containsExactly(0L, 0L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void datesEachEvent() {
    List<HistoryEvent> events = world.history(arn);
    assertThat(events.get(3).timestamp()).isEqualTo(world.clock.now().minusSeconds(2));
    assertThat(events.get(4).timestamp()).isEqualTo(world.clock.now());
  }

  @Test
  void showsTheDetailsOfEachEvent() {
    List<HistoryEvent> events = world.history(arn);
    var started = events.get(0).executionStartedEventDetails();
    assertThat(started.input()).isEqualTo("{\"a\":1.10}");
    assertThat(started.inputDetails().truncated()).isFalse();
    assertThat(started.roleArn()).isEqualTo(ROLE);
    var entered = events.get(1).stateEnteredEventDetails();
    assertThat(entered.name()).isEqualTo("A");
    assertThat(entered.input()).isEqualTo("{\"a\":1.10}");
    assertThat(entered.inputDetails().truncated()).isFalse();
    var exited = events.get(2).stateExitedEventDetails();
    assertThat(exited.name()).isEqualTo("A");
    assertThat(exited.output()).isEqualTo("{\"x\": 1}");
    assertThat(exited.outputDetails().truncated()).isFalse();
    var succeeded = events.get(7).executionSucceededEventDetails();
    assertThat(succeeded.output()).isEqualTo("{\"x\": 1}");
    assertThat(succeeded.outputDetails().truncated()).isFalse();
  }

  @Test
  void showsTheErrorOfAFailure() {
    String failed =
        world.run(
            world.machine(
                "failing",
                "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"E\","
                    + "\"Cause\":\"c\"}}}"),
            "{}");
    List<HistoryEvent> events = world.history(failed);
    assertThat(world.historyTypes(failed))
        .containsExactly("ExecutionStarted", "FailStateEntered", "ExecutionFailed");
    assertThat(events.get(2).executionFailedEventDetails().error()).isEqualTo("E");
    assertThat(events.get(2).executionFailedEventDetails().cause()).isEqualTo("c");
    assertThat(events.get(2).previousEventId()).isEqualTo(2);
  }

  @Test
  void leavesDocumentsOutWhenAsked() {
    List<HistoryEvent> events =
        world
            .sfn
            .getExecutionHistory(r -> r.executionArn(arn).includeExecutionData(false))
            .events();
    assertThat(events.get(0).executionStartedEventDetails().input()).isNull();
    assertThat(events.get(1).stateEnteredEventDetails().input()).isNull();
    assertThat(events.get(1).stateEnteredEventDetails().name()).isEqualTo("A");
    assertThat(events.get(7).executionSucceededEventDetails().output()).isNull();
  }

  @Test
  void beginsWithTheNewestInReverseOrder() {
    List<HistoryEvent> events =
        world.sfn.getExecutionHistory(r -> r.executionArn(arn).reverseOrder(true)).events();
    assertThat(events).extracting(HistoryEvent::id).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(events.get(7).previousEventId()).isZero();
  }

  @Test
  void pagesInBothDirections() {
    assertThat(
            world
                .sfn
                .getExecutionHistoryPaginator(r -> r.executionArn(arn).maxResults(3))
                .events()
                .stream())
        .extracting(HistoryEvent::id)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(
            world
                .sfn
                .getExecutionHistoryPaginator(
                    r -> r.executionArn(arn).maxResults(4).reverseOrder(true))
                .events()
                .stream())
        .extracting(HistoryEvent::id)
        .containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void givesNoTokenWithTheLastPage() {
    GetExecutionHistoryResponse page =
        world.sfn.getExecutionHistory(r -> r.executionArn(arn).maxResults(8));
    assertThat(page.nextToken()).isNull();
  }

  @Test
  void refusesWhatIsWrong() {
    assertThat(
            error(() -> world.sfn.getExecutionHistory(r -> r.executionArn(arn).maxResults(1001))))
        .startsWith("ValidationException");
    assertThat(error(() -> world.sfn.getExecutionHistory(r -> r.executionArn(arn).nextToken("x"))))
        .startsWith("InvalidToken");
    assertThat(error(() -> world.history(arn + "x")))
        .isEqualTo("ExecutionDoesNotExist: Execution Does Not Exist: '" + arn + "x'");
    assertThat(error(() -> world.history("x"))).startsWith("InvalidArn");
  }

  @Test
  void stopsAnExecutionThatHasUsedUpItsHistory() {
    String endless =
        world.machine(
            "endless",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Next": "B"},
              "B": {"Type": "Choice", "Default": "A", "Choices": [
                {"Variable": "$.stop", "IsPresent": true, "Next": "C"}]},
              "C": {"Type": "Succeed"}}}
            """);
    String execution = world.run(endless, "{}");
    assertThat(world.describe(execution).error()).isEqualTo("States.Runtime");
    assertThat(world.describe(execution).cause())
        .isEqualTo("The execution reached the maximum number of history events (25000).");
    assertThat(world.emulator.history(execution)).hasSize(25_000);
  }
}
