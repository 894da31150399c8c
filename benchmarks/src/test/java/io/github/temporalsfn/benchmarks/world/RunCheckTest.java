package io.github.temporalsfn.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunCheckTest {
  @Test
  void findsNothingWhereEachRunHasItsOwnExecution() {
    assertThat(RunCheck.problems(List.of(run(1), run(2)), List.of(execution(2), execution(1))))
        .isEmpty();
  }

  @Test
  void findsAnExecutionForNobody() {
    assertThat(RunCheck.problems(List.of(run(1)), List.of(execution(1), execution(2))))
        .containsExactly("1 runs, but 2 executions");
  }

  @Test
  void findsAnExecutionThatIsGone() {
    assertThat(RunCheck.problems(List.of(run(1)), List.of(execution(2))))
        .containsExactly("the run with the input {\"run\":1} names an execution that there is not");
  }

  @Test
  void findsTwoRunsWithOneExecution() {
    assertThat(RunCheck.problems(List.of(run(1), run(1)), List.of(execution(1), execution(2))))
        .containsExactly(
            "the run with the input {\"run\":1} names an execution that another run names");
  }

  @Test
  void findsAResultThatIsAnothers() {
    assertThat(
            RunCheck.problems(
                List.of(ended(1, result(2, "SUCCEEDED", 2)), run(3)),
                List.of(execution(2), execution(3))))
        .containsExactly(
            "the run with the input {\"run\":1} has started its execution with another input");
  }

  @Test
  void findsAnOutputThatIsWrong() {
    assertThat(
            RunCheck.problems(List.of(ended(1, result(1, "SUCCEEDED", 7))), List.of(execution(1))))
        .containsExactly("the run with the input {\"run\":1} has the output {\"run\":7}");
  }

  @Test
  void findsAnEndThatIsNoSuccess() {
    assertThat(RunCheck.problems(List.of(ended(1, result(1, "ABORTED", 1))), List.of(execution(1))))
        .containsExactly("the run with the input {\"run\":1} ended as ABORTED");
  }

  @Test
  void findsARunWithoutAResult() {
    EndedRun lost = new EndedRun("benchmark-1", input(1), null, "has not ended in time");

    assertThat(RunCheck.problems(List.of(lost), List.of(execution(1))))
        .containsExactly("the run with the input {\"run\":1} has not ended in time");
  }

  @Test
  void showsTheFirstOfManyProblems() {
    List<EndedRun> lost = IntStream.range(0, 40).mapToObj(RunCheckTest::run).toList();

    assertThat(RunCheck.problems(lost, List.of()))
        .hasSize(6)
        .startsWith("40 runs, but 0 executions")
        .endsWith("and 36 more problems");
  }

  private static EndedRun run(int number) {
    return ended(number, result(number, "SUCCEEDED", number));
  }

  private static EndedRun ended(int number, ExecutionResult result) {
    return new EndedRun("benchmark-" + number, input(number), result, null);
  }

  private static ExecutionResult result(int execution, String status, int output) {
    return new ExecutionResult(
        arn(execution),
        "arn:aws:states:us-east-1:123456789012:stateMachine:benchmark",
        "e" + execution,
        status,
        null,
        null,
        input(output),
        null,
        null,
        null,
        0,
        false,
        null);
  }

  private static ExecutionSnapshot execution(int number) {
    return new ExecutionSnapshot(
        arn(number),
        "arn:aws:states:us-east-1:123456789012:stateMachine:benchmark",
        null,
        null,
        "e" + number,
        input(number).text(),
        null,
        Instant.EPOCH,
        ExecutionStatus.SUCCEEDED,
        Instant.EPOCH,
        input(number).text(),
        null,
        null,
        0,
        null);
  }

  private static String arn(int number) {
    return "arn:aws:states:us-east-1:123456789012:execution:benchmark:e" + number;
  }

  private static JsonDocument input(int number) {
    return JsonDocument.parse("{\"run\":" + number + "}");
  }
}
