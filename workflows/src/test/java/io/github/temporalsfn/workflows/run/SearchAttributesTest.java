package io.github.temporalsfn.workflows.run;

import static io.github.temporalsfn.workflows.world.TemporalWorld.failure;
import static io.github.temporalsfn.workflows.world.TemporalWorld.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.world.ScriptedStepFunctions.Ending;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.api.common.v1.SearchAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.WorkflowReplayer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lists of workflows show of a run's execution, where the worker offers it. */
class SearchAttributesTest {
  // StartExecution's, and those of the polls.
  private static final int ANSWERS = 6;

  private final TemporalWorld world = new TemporalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void areSetAtTheStartAndAtTheEnd() {
    world.aws.searchable = answer -> true;

    result(world.run(""));

    assertThat(shown("SfnStatus")).containsExactly("RUNNING", "SUCCEEDED");
    assertThat(shown("SfnStateMachine")).containsOnly("orders");
    assertThat(shown("SfnExecutionArn")).containsOnly(world.aws.onlyExecution());
  }

  @Test
  void areLeftAloneUnlessTheWorkerSaysOtherwise() {
    result(world.run(""));

    assertThat(shown("SfnStatus")).isEmpty();
  }

  @Test
  void followARedrive() {
    world.aws.searchable = answer -> true;
    world.aws.ending = new Ending(Duration.ofSeconds(5), "FAILED", null, "Payment.Declined", null);
    world.aws.endingAfterRedrive = new Ending(Duration.ofSeconds(5), "SUCCEEDED", "{}", null, null);

    result(world.run("\"redrive\":{\"maximumAttempts\":1}"));

    assertThat(shown("SfnStatus")).containsExactly("RUNNING", "FAILED", "RUNNING", "SUCCEEDED");
  }

  @Test
  void showHowACancelledRunsExecutionEnded() {
    world.aws.searchable = answer -> true;
    world.aws.neverEnd();
    WorkflowStub run = world.run("");
    world.temporal.registerDelayedCallback(Duration.ofMinutes(1), run::cancel);

    assertThat(run.getResultAsync(String.class)).failsWithin(Duration.ofMinutes(1));

    assertThat(shown("SfnStatus")).containsExactly("RUNNING", "ABORTED");
  }

  @Test
  void showAnExpressExecutionWhenItIsOver() {
    world.aws.searchable = answer -> true;
    world.aws.express = true;

    result(world.run("\"express\":true"));

    assertThat(shown("SfnStatus")).containsExactly("SUCCEEDED");
    assertThat(shown("SfnStateMachine")).containsExactly("orders");
  }

  static Stream<Arguments> switches() {
    return IntStream.rangeClosed(0, ANSWERS)
        .boxed()
        .flatMap(
            on -> IntStream.rangeClosed(0, ANSWERS).mapToObj(off -> Arguments.arguments(on, off)));
  }

  /** On from one answer on and off from another; where that is the first, off and on again. */
  @ParameterizedTest
  @MethodSource("switches")
  void mayBeSwitchedOnAndOffWhileTheRunIsOpen(int on, int off) throws Exception {
    world.aws.searchable =
        answer -> on < off ? answer >= on && answer < off : answer < off || answer >= on;
    world.aws.ending = new Ending(Duration.ofSeconds(4), "FAILED", null, "Payment.Declined", null);

    assertThat(failure(world.run("")).getType()).isEqualTo("ExecutionFailed");

    List<String> statuses = shown("SfnStatus");
    assertThat(statuses).doesNotHaveDuplicates().isSubsetOf("RUNNING", "FAILED");
    if (world.aws.searchable.test(0)) {
      assertThat(statuses).first().isEqualTo("RUNNING");
    }
    boolean isOnAtTheEnd = world.aws.searchable.test(world.aws.describes.get());
    assertThat(statuses.contains("FAILED")).isEqualTo(isOnAtTheEnd);
    WorkflowReplayer.replayWorkflowExecution(world.history("order-42"), RunStateMachineImpl.class);
  }

  /** All values that it was given, in their order. */
  private List<String> shown(String name) {
    return world.events("order-42").stream()
        .filter(HistoryEvent::hasUpsertWorkflowSearchAttributesEventAttributes)
        .map(
            event -> event.getUpsertWorkflowSearchAttributesEventAttributes().getSearchAttributes())
        .map(attributes -> value(attributes, name))
        .toList();
  }

  private static String value(SearchAttributes attributes, String name) {
    String json =
        Objects.requireNonNull(attributes.getIndexedFieldsMap().get(name)).getData().toStringUtf8();
    return json.substring(1, json.length() - 1);
  }
}
