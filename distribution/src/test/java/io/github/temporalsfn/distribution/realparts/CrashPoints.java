package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.OwnMachine;
import io.github.temporalsfn.emulator.faults.Fault;
import io.github.temporalsfn.emulator.faults.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs of one worker, each on its way to another point, and the crash that hits all of them. */
final class CrashPoints {
  /** What every execution is started with. */
  static final String INPUT = "{\"a\":1}";

  private static final Duration TO_GET_THERE = Duration.ofSeconds(90);
  // No run gets beyond its point while its worker lives.
  private static final Duration FOR_EVER = Duration.ofMinutes(10);

  private final EmulatorWorld world;
  private final List<CrashPoint> points = new ArrayList<>();

  CrashPoints(EmulatorWorld world) {
    this.world = world;
  }

  /** The fault that keeps the answers to an action back, when AWS has done it. */
  static FaultRule unanswered(String operation) {
    return FaultRule.of(Fault.DELAY).operation(operation).delay(FOR_EVER);
  }

  /** The fault that lets no request of an action get to AWS. */
  static FaultRule undelivered(String operation) {
    return FaultRule.of(Fault.DROP_REQUEST).operation(operation);
  }

  /** A run of {@code RunStateMachine}, with more fields, up to the fault. */
  CrashPoint run(String definition, FaultRule fault, String fields) {
    return run(machine(definition), fault, fields);
  }

  CrashPoint run(OwnMachine machine, FaultRule fault, String fields) {
    machine.disturb(fault);
    return start(machine, fields, run -> machine.disturbed() > 0);
  }

  /** A run of {@code RunStateMachine} up to a condition. */
  CrashPoint run(String definition, String fields, Predicate<ClientRun> isReached) {
    return start(machine(definition), fields, isReached);
  }

  /** A run of {@code StartExecution}, up to the fault. */
  CrashPoint startExecution(String definition, FaultRule fault) {
    OwnMachine machine = machine(definition);
    machine.disturb(fault);
    String input = "{\"stateMachineArn\":\"" + machine.arn() + "\"}";
    return add(machine, "StartExecution", input, run -> machine.disturbed() > 0);
  }

  /** A run of a workflow for an execution that is there already, up to the fault. */
  CrashPoint ofExecution(String workflow, String definition, FaultRule fault) {
    OwnMachine machine = machine(definition);
    String input = "{\"executionArn\":\"" + machine.start(INPUT) + "\"}";
    machine.disturb(fault);
    return add(machine, workflow, input, run -> machine.disturbed() > 0);
  }

  /** Waits until each run has got to its point. */
  void killWorker() {
    for (CrashPoint point : points) {
      Eventually.until(TO_GET_THERE, point.isReached());
    }
    world.killWorker();
  }

  /** Returns when another worker runs, and nothing is kept from it. */
  void goOn() {
    world.emulator().faults().clear();
    world.replaceWorker();
  }

  /** Has Temporal wait a second for an activity of the dead worker, instead of 320. */
  void giveUpActivity(CrashPoint point) {
    String workflowId = point.run().workflowId();
    TemporalCli.Result description =
        world.temporal("workflow", "describe", "-w", workflowId, "-o", "json");
    String activityId = Answers.json(description).at("/pendingActivities/0/activityId").asText();
    TemporalCli.Result update =
        world.temporal(
            "activity",
            "update-options",
            "--workflow-id",
            workflowId,
            "--activity-id",
            activityId,
            "--start-to-close-timeout",
            "1s");
    assertThat(update.exitCode()).describedAs(update.toString()).isZero();
  }

  private OwnMachine machine(String definition) {
    return OwnMachine.in(world.emulator(), definition);
  }

  private CrashPoint start(OwnMachine machine, String fields, Predicate<ClientRun> isReached) {
    String input =
        "{\"stateMachineArn\":\"%s\",\"input\":%s,%s}".formatted(machine.arn(), INPUT, fields);
    return add(machine, "RunStateMachine", input, isReached);
  }

  private CrashPoint add(
      OwnMachine machine, String workflow, String input, Predicate<ClientRun> isReached) {
    ClientRun run = Endpoint.EMULATOR.start(world, workflow, input);
    CrashPoint point = new CrashPoint(machine, run, () -> isReached.test(run));
    points.add(point);
    return point;
  }
}
