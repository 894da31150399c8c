package io.github.temporalsfn.workflows.batch;

import static io.github.temporalsfn.workflows.world.TemporalWorld.ARN;
import static io.github.temporalsfn.workflows.world.TemporalWorld.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.BatchItemResult;
import io.github.temporalsfn.workflows.RunStateMachineBatchResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.world.TemporalWorld;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch stays below Temporal's limits of a history: 51,200 events, 50 MB. */
class BatchSizeTest {
  private static final String BATCH = "RunStateMachineBatch";
  private static final int GREATEST_DOCUMENT = 262_144;

  private final TemporalWorld world =
      TemporalWorld.inRealTime(JacksonJsonPayloadConverter.newDefaultObjectMapper());

  @BeforeEach
  void endAtOnce() {
    world.aws.succeedAfter(Duration.ZERO, "{}");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void runsAThousandItemsOfAKilobyteEachOnce() {
    List<String> inputs =
        IntStream.range(0, 1000).mapToObj(i -> "\"" + "x".repeat(1000) + i + "\"").toList();

    RunStateMachineBatchResult result = run(inputs);

    assertThat(result.succeeded()).isEqualTo(1000);
    assertThat(result.results())
        .extracting(BatchItemResult::index)
        .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    assertThat(world.aws.executions()).isEqualTo(1000);
    assertThat(world.events(BATCH)).hasSizeLessThan(10_240);
  }

  @Test
  void goesOnWithANewHistoryBeforeTheGreatestOutputsFillIt() {
    world.aws.succeedAfter(Duration.ZERO, "\"" + "x".repeat(GREATEST_DOCUMENT - 2) + "\"");

    RunStateMachineBatchResult result = run(Collections.nCopies(200, "1"));

    assertThat(result.succeeded()).isEqualTo(200);
    assertThat(world.aws.executions()).isEqualTo(200);
    List<List<HistoryEvent>> runs = runs();
    assertThat(runs).hasSizeGreaterThan(1);
    assertThat(runs)
        .allSatisfy(
            events ->
                assertThat(events.stream().mapToLong(HistoryEvent::getSerializedSize).sum())
                    .isLessThan(45_000_000));
  }

  /** The histories of the batch's runs, the last one first. */
  private List<List<HistoryEvent>> runs() {
    List<List<HistoryEvent>> runs = new ArrayList<>();
    String runId = "";
    do {
      List<HistoryEvent> events =
          world
              .temporal
              .getWorkflowClient()
              .fetchHistory(BATCH, runId.isEmpty() ? null : runId)
              .getHistory()
              .getEventsList();
      runs.add(events);
      runId =
          events.get(0).getWorkflowExecutionStartedEventAttributes().getContinuedExecutionRunId();
    } while (!runId.isEmpty());
    return runs;
  }

  private RunStateMachineBatchResult run(List<String> inputs) {
    WorkflowStub batch =
        world.startType(
            BATCH,
            List.of(
                json(
                    "{\"template\":{\"stateMachineArn\":\""
                        + ARN
                        + "\",\"poke_interval\":0.001},\"inputs\":["
                        + String.join(",", inputs)
                        + "]}")));
    return JsonDocument.parse(TemporalWorld.text(batch.getResult(RawValue.class)))
        .as(RunStateMachineBatchResult.class);
  }
}
