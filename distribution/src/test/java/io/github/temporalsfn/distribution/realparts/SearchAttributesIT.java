package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.workflows.run.RunStateMachineImpl;
import io.temporal.testing.WorkflowReplayer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Search attributes on a real server, switched on and off while runs are open. */
@Tag("real-parts")
class SearchAttributesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TASK_QUEUE = "on-emulator";
  private static final Pattern HINT =
      Pattern.compile(
          "temporal (operator search-attribute create --namespace default(?: --name \\w+ --type Keyword)+)");

  private final Parts parts = new Parts();
  private final DevServer server = parts.opened(new DevServer(RealPart.program("temporal.cli")));
  private final StepFunctionsEmulator emulator = parts.opened(StepFunctionsEmulator.start());

  @AfterEach
  void close() {
    parts.close();
  }

  @Test
  void areLeftOutUntilTheNamespaceHasThemAsTheLogSays() {
    OwnMachine machine = OwnMachine.in(emulator, Asl.PASS);
    WorkerJar worker = worker("on");
    ClientRun without = run(machine);
    without.result();
    assertThat(worker.printed()).contains("search attributes are not set");
    Matcher hint = HINT.matcher(worker.printed());
    assertThat(hint.find()).as(worker.printed()).isTrue();
    worker.kill();

    TemporalCli.Result created = server.cli().run(hint.group(1).strip().split(" "));
    assertThat(created.exitCode()).as(created.toString()).isZero();
    worker("on");
    ClientRun with = run(machine);
    with.result();

    Eventually.until(PATIENCE, () -> listed("SfnStatus=\"SUCCEEDED\"").contains(with.workflowId()));
    assertThat(listed("SfnStateMachine=\"" + machine.name() + "\"")).contains(with.workflowId());
    assertThat(listed("SfnExecutionArn IS NOT NULL")).doesNotContain(without.workflowId());
  }

  @Test
  void mayBeSwitchedOnAndOffWhileRunsAreOpen() throws Exception {
    createAll();
    OwnMachine first = OwnMachine.in(emulator, Asl.WAIT);
    OwnMachine second = OwnMachine.in(emulator, Asl.WAIT);
    WorkerJar on = worker("on");
    ClientRun shown = run(first);
    Eventually.until(PATIENCE, () -> listed("SfnStatus=\"RUNNING\"").contains(shown.workflowId()));
    on.kill();
    WorkerJar off = worker("off");
    ClientRun hidden = run(second);
    Eventually.until(PATIENCE, () -> second.executions().size() == 1);
    emulator.stopExecution(first.onlyExecution().executionArn());
    assertThat(shown.failure().getType()).isEqualTo("ExecutionAborted");
    off.kill();

    worker("on");
    emulator.stopExecution(second.onlyExecution().executionArn());

    assertThat(hidden.failure().getType()).isEqualTo("ExecutionAborted");
    Eventually.until(PATIENCE, () -> listed("SfnStatus=\"ABORTED\"").contains(hidden.workflowId()));
    // It ended under a worker that did not say so.
    assertThat(listed("SfnStatus=\"RUNNING\"")).contains(shown.workflowId());
    for (ClientRun run : List.of(shown, hidden)) {
      WorkflowReplayer.replayWorkflowExecution(
          server.client().fetchHistory(run.workflowId()), RunStateMachineImpl.class);
    }
  }

  private void createAll() {
    TemporalCli.Result created =
        server
            .cli()
            .run(
                "operator",
                "search-attribute",
                "create",
                "--name",
                "SfnStatus",
                "--type",
                "Keyword",
                "--name",
                "SfnStateMachine",
                "--type",
                "Keyword",
                "--name",
                "SfnExecutionArn",
                "--type",
                "Keyword");
    assertThat(created.exitCode()).as(created.toString()).isZero();
  }

  private WorkerJar worker(String searchAttributes) {
    return parts.opened(
        WorkerJar.with(
            server.address(),
            TASK_QUEUE,
            emulator.endpoint(),
            "TEMPORAL_SFN_SEARCH_ATTRIBUTES",
            searchAttributes));
  }

  private ClientRun run(OwnMachine machine) {
    return ClientRun.start(
        server.client(),
        TASK_QUEUE,
        "RunStateMachine",
        "{\"stateMachineArn\":\"" + machine.arn() + "\",\"wait\":{\"maximumInterval\":2}}");
  }

  private String listed(String query) {
    TemporalCli.Result result = server.cli().run("workflow", "list", "--query", query);
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return result.out();
  }
}
