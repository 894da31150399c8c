package io.github.temporalsfn.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A ledger that finds nothing would be worth nothing: each kind of mistake, made on purpose. */
class LedgerTest {
  private static final List<Run> RUNS = Run.load(40, 7);

  private final List<RunEnd> ends = new ArrayList<>(RUNS.stream().map(LedgerTest::end).toList());
  private final List<ExecutionSnapshot> executions =
      new ArrayList<>(RUNS.stream().map(LedgerTest::execution).toList());

  @Test
  void findsNothingWhereAllIsWell() {
    assertThat(verdict().problems()).isEmpty();
    assertThat(verdict().isGood()).isTrue();
    assertThat(verdict().line()).isEqualTo("0 lost, 0 doubled, 0 orphaned, 0 wrong");
  }

  @Test
  void hasRunsOfEveryKind() {
    assertThat(RUNS).extracting(Run::kind).contains(Kind.values());
  }

  @Test
  void findsARunThatHasNotEnded() {
    ends.set(4, RunEnd.open("has not ended in time"));

    assertThat(verdict().line()).isEqualTo("1 lost, 0 doubled, 0 orphaned, 0 wrong");
    assertThat(verdict().problems()).containsExactly("run-5 has not ended in time");
  }

  @Test
  void findsARunWithoutAnExecution() {
    executions.remove(4);

    assertThat(verdict().line()).isEqualTo("1 lost, 0 doubled, 0 orphaned, 0 wrong");
    assertThat(verdict().problems())
        .containsExactly("run-5 ended as SUCCEEDED without an execution");
  }

  @Test
  void findsASecondExecution() {
    executions.add(
        execution(RUNS.get(4), "another", ExecutionStatus.SUCCEEDED, RUNS.get(4).input(), 0));

    assertThat(verdict().line()).isEqualTo("0 lost, 1 doubled, 0 orphaned, 0 wrong");
    assertThat(verdict().problems()).containsExactly("run-5 also started another");
  }

  @Test
  void findsASecondRedrive() {
    int redriven = index(Kind.REDRIVE);
    Run run = RUNS.get(redriven);
    executions.set(redriven, execution(run, name(run), ExecutionStatus.SUCCEEDED, run.input(), 2));

    assertThat(verdict().line()).isEqualTo("0 lost, 1 doubled, 0 orphaned, 0 wrong");
  }

  @Test
  void findsAnExecutionThatRunsOn() {
    int canceled = index(Kind.CANCEL);
    Run run = RUNS.get(canceled);
    executions.set(canceled, execution(run, name(run), ExecutionStatus.RUNNING, null, 0));

    assertThat(verdict().count(Wrong.ORPHANED)).isEqualTo(1);
  }

  @Test
  void findsAnExecutionThatIsNobodys() {
    executions.add(
        execution(
            Run.load(41, 7).get(40), "stranger", ExecutionStatus.SUCCEEDED, JsonDocument.NULL, 0));

    assertThat(verdict().problems()).containsExactly("stranger belongs to no run");
  }

  @Test
  void findsAnotherExecutionsOutput() {
    ends.set(4, RunEnd.returned(result(RUNS.get(4), "SUCCEEDED", RUNS.get(5).input())));

    assertThat(verdict().line()).isEqualTo("0 lost, 0 doubled, 0 orphaned, 1 wrong");
  }

  @Test
  void findsAnEndThatIsNotTheExpectedOne() {
    ends.set(4, new RunEnd("AccessDenied", null, "no"));

    assertThat(verdict().problems()).containsExactly("run-5 (SUCCEED) ended as AccessDenied no");
  }

  @Test
  void findsAnExecutionThatWasNotStopped() {
    int canceled = index(Kind.CANCEL);
    Run run = RUNS.get(canceled);
    executions.set(canceled, execution(run, name(run), ExecutionStatus.SUCCEEDED, run.input(), 0));

    assertThat(verdict().line()).isEqualTo("0 lost, 0 doubled, 0 orphaned, 1 wrong");
  }

  @Test
  void allowsARunWhoseTimeWasOverBeforeItCouldStart() {
    int timedOut = index(Kind.TIME_OUT);
    executions.remove(timedOut);
    ends.set(
        timedOut, new RunEnd("WaitTimedOut", null, "run-24 was not started within the PT20S: …"));

    assertThat(verdict().isGood()).isTrue();
    assertThat(verdict().tooLate()).isEqualTo(1);
  }

  private Verdict verdict() {
    return Ledger.compare(RUNS, ends, executions);
  }

  private static int index(Kind kind) {
    return RUNS.stream().map(Run::kind).toList().indexOf(kind);
  }

  private static RunEnd end(Run run) {
    Kind kind = run.kind();
    if (kind == Kind.CANCEL) {
      return new RunEnd(RunEnd.CANCELED, null, "");
    }
    return new RunEnd(
        kind.end(),
        result(run, kind.status().name(), output(run)),
        kind == Kind.FAIL ? name(run) + " FAILED: the failure of run " + run.number() : "");
  }

  private static ExecutionResult result(Run run, String status, @Nullable JsonDocument output) {
    return new ExecutionResult(
        arn(name(run)),
        "m",
        name(run),
        status,
        null,
        null,
        output,
        null,
        null,
        null,
        0,
        false,
        null);
  }

  private static ExecutionSnapshot execution(Run run) {
    Kind kind = run.kind();
    return execution(run, name(run), kind.status(), output(run), kind.redrives());
  }

  private static ExecutionSnapshot execution(
      Run run, String name, ExecutionStatus status, @Nullable JsonDocument output, int redrives) {
    boolean hasFailed = status == ExecutionStatus.FAILED;
    return new ExecutionSnapshot(
        arn(name),
        "m",
        null,
        null,
        name,
        run.input().text(),
        null,
        Instant.EPOCH,
        status,
        status == ExecutionStatus.RUNNING ? null : Instant.EPOCH,
        output == null ? null : output.text(),
        hasFailed ? "Load.Wanted" : null,
        hasFailed ? "the failure of run " + run.number() : null,
        redrives,
        null);
  }

  private static @Nullable JsonDocument output(Run run) {
    return run.kind().status() == ExecutionStatus.SUCCEEDED ? run.input() : null;
  }

  private static String name(Run run) {
    return "execution-" + run.number();
  }

  private static String arn(String name) {
    return "arn:aws:states:us-east-1:123456789012:execution:m:" + name;
  }
}
