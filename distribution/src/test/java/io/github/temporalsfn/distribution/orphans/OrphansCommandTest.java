package io.github.temporalsfn.distribution.orphans;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.CapturedShell;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.emulator.store.ExecutionStatus;
import io.github.temporalsfn.starter.CommandErrors;
import io.github.temporalsfn.workflows.execution.ExecutionName;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OrphansCommandTest {
  private final InMemoryWorld world = new InMemoryWorld();
  private String machine = "";

  @BeforeEach
  void create() {
    machine = world.emulator().createStateMachine("waiting", Asl.WAIT);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void findsTheExecutionOfATerminatedWorkflow() {
    terminated("left");

    Done done = later();

    assertThat(done.exitCode()).isEqualTo(3);
    assertThat(done.out())
        .startsWith("running  arn:")
        .contains("workflow left TERMINATED")
        .hasLineCount(1);
    assertThat(done.err()).startsWith("1 running, 1 orphan");
  }

  @Test
  void stopsItAndSaysWhy() {
    String name = terminated("left");

    Done done = later("--stop", "--output", "json");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out()).contains("\"workflowId\":\"left\"", "\"stopped\":true");
    assertThat(status(name)).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(later().exitCode()).isZero();
  }

  @Test
  void leavesAloneWhatAnOpenWorkflowWaitsFor() {
    start("RunStateMachine", "busy");

    Done done = later("--stop");

    assertThat(done.exitCode()).isZero();
    assertThat(done.err()).startsWith("1 running, 0 orphans, 0 stopped");
    assertThat(status(name("busy"))).isEqualTo(ExecutionStatus.RUNNING);
  }

  @Test
  void leavesAloneWhatWasOnlyStarted() {
    start("StartExecution", "on-its-own");
    world.client().newUntypedWorkflowStub("on-its-own").getResult(Object.class);

    assertThat(later().out()).isEmpty();
  }

  @Test
  void leavesAloneWhatAnotherRunOfThatIdMayWaitFor() {
    terminated("again");
    start("RunStateMachine", "again");

    assertThat(later().err()).startsWith("2 running, 0 orphans");
  }

  @Test
  void judgesNothingThatIsYoung() {
    terminated("young");

    Done done = orphans(Instant.now());

    assertThat(done.exitCode()).isZero();
    assertThat(done.err()).contains("0 orphans", "1 began less than five minutes ago");
  }

  @Test
  void saysWhatItCannotTell() {
    world.emulator().startExecution(machine, "order-42", "{}");
    world.emulator().startExecution(machine, ExecutionName.derive("elsewhere", "some-run"), "{}");

    Done done = later("--stop");

    assertThat(done.exitCode()).isZero();
    assertThat(done.err())
        .contains("1 cannot be judged: the name was given")
        .contains("1 cannot be judged: this namespace has no workflow of that id");
  }

  @Test
  void saysWhatIsNoStateMachine() {
    Done done = run(Instant.now(), "--state-machine-arn", "orders");

    assertThat(done.exitCode()).isEqualTo(2);
  }

  private record Done(int exitCode, String out, String err) {}

  private String terminated(String workflowId) {
    start("RunStateMachine", workflowId);
    String name = name(workflowId);
    world.client().newUntypedWorkflowStub(workflowId).terminate("for a test");
    return name;
  }

  private void start(String type, String workflowId) {
    int before = world.emulator().executions().size();
    world
        .client()
        .newUntypedWorkflowStub(
            type,
            WorkflowOptions.newBuilder()
                .setWorkflowId(workflowId)
                .setTaskQueue(InMemoryWorld.TASK_QUEUE)
                .build())
        .start(Map.of("stateMachineArn", machine));
    Eventually.until(Duration.ofSeconds(30), () -> world.emulator().executions().size() > before);
  }

  private String name(String workflowId) {
    return world.emulator().executions().stream()
        .map(execution -> execution.name())
        .filter(name -> name.startsWith(workflowId + "_r"))
        .findFirst()
        .orElseThrow();
  }

  private ExecutionStatus status(String name) {
    return world.emulator().executions().stream()
        .filter(execution -> execution.name().equals(name))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private Done later(String... options) {
    return orphans(Instant.now().plus(Duration.ofMinutes(6)), options);
  }

  private Done orphans(Instant now, String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "--state-machine-arn";
    all[1] = machine;
    System.arraycopy(options, 0, all, 2, options.length);
    return run(now, all);
  }

  private Done run(Instant now, String... arguments) {
    CapturedShell shell = CapturedShell.in(world);
    CommandErrors errors = new CommandErrors(shell.shell());
    int exitCode =
        new CommandLine(new OrphansCommand(shell.shell(), () -> now))
            .setParameterExceptionHandler(errors)
            .setExecutionExceptionHandler(errors)
            .execute(arguments);
    return new Done(exitCode, shell.out(), shell.err());
  }
}
