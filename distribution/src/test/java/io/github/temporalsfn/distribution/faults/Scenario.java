package io.github.temporalsfn.distribution.faults;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.StateMachineType;
import java.util.List;

/** A workflow, what it is about, and how it ends where nothing goes wrong. */
enum Scenario {
  RUN("RunStateMachine", Machine.SHORT, Before.NOTHING, "", "SUCCEEDED", 0),
  RUN_AND_STOP("RunStateMachine", Machine.LONG, Before.NOTHING, "'timeout':20", "WaitTimedOut", 0),
  RUN_AND_REDRIVE(
      "RunStateMachine",
      Machine.FLAKY,
      Before.NOTHING,
      "'redrive':{'maximumAttempts':1,'initialInterval':1}",
      "SUCCEEDED",
      1),
  RUN_BY_FLAG(
      "RunStateMachine",
      Machine.FLAKY,
      Before.FAILED,
      "'name':'given','is_redrive_execution':true",
      "SUCCEEDED",
      1),
  START("StartExecution", Machine.SHORT, Before.NOTHING, "", "started", 0),
  START_BY_FLAG(
      "StartExecution",
      Machine.FLAKY,
      Before.FAILED,
      "'name':'given','is_redrive_execution':true",
      "started",
      1),
  AWAIT("AwaitExecution", Machine.SHORT, Before.STARTED, "'name':'given'", "SUCCEEDED", 0),
  AWAIT_AND_STOP(
      "AwaitExecution",
      Machine.LONG,
      Before.STARTED,
      "'name':'given','timeout':20,'onTimeout':'STOP'",
      "WaitTimedOut",
      0),
  AWAIT_AND_REDRIVE(
      "AwaitExecution",
      Machine.FLAKY,
      Before.STARTED,
      "'name':'given','redrive':{'maximumAttempts':1,'initialInterval':1}",
      "SUCCEEDED",
      1),
  OUTPUT("GetExecutionOutput", Machine.INSTANT, Before.STARTED, "'name':'given'", "output", 0),
  REDRIVE("RedriveExecution", Machine.FLAKY, Before.FAILED, "'name':'given'", "SUCCEEDED", 1),
  REDRIVE_AND_STOP(
      "RedriveExecution",
      Machine.FLAKY_THEN_LONG,
      Before.FAILED,
      "'name':'given','timeout':20",
      "WaitTimedOut",
      1),
  EXPRESS("RunStateMachine", Machine.EXPRESS, Before.NOTHING, "'express':true", "SUCCEEDED", 0);

  /** What the state machine does. */
  private enum Machine {
    INSTANT("'Pass','End':true"),
    SHORT("'Wait','Seconds':1,'End':true"),
    LONG("'Wait','Seconds':3600,'End':true"),
    FLAKY("'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:flaky','End':true"),
    FLAKY_THEN_LONG(
        "'Task','Resource':'arn:aws:lambda:us-east-1:123456789012:function:flaky','Next':'B'},"
            + "'B':{'Type':'Wait','Seconds':3600,'End':true"),
    EXPRESS("'Pass','End':true");

    private final String first;

    Machine(String first) {
      this.first = first;
    }

    String definition() {
      return json("{'StartAt':'A','States':{'A':{'Type':" + first + "}}}");
    }

    StateMachineType type() {
      return this == EXPRESS ? StateMachineType.EXPRESS : StateMachineType.STANDARD;
    }
  }

  /** What there is before the workflow starts. */
  private enum Before {
    NOTHING,
    STARTED,
    FAILED
  }

  final String workflow;
  final String end;
  final int redrives;
  private final Machine machine;
  private final Before before;
  private final String fields;

  Scenario(
      String workflow, Machine machine, Before before, String fields, String end, int redrives) {
    this.workflow = workflow;
    this.machine = machine;
    this.before = before;
    this.fields = fields;
    this.end = end;
    this.redrives = redrives;
  }

  /** The calls to AWS that it makes, as far as they can go wrong. */
  List<String> operations() {
    return switch (this) {
      case RUN -> List.of("StartExecution", "DescribeExecution");
      case START -> List.of("StartExecution");
      case AWAIT, OUTPUT -> List.of("DescribeExecution");
      case RUN_AND_STOP, AWAIT_AND_STOP, REDRIVE_AND_STOP -> List.of("StopExecution");
      case RUN_AND_REDRIVE, RUN_BY_FLAG, START_BY_FLAG, AWAIT_AND_REDRIVE ->
          List.of("RedriveExecution");
      case REDRIVE -> List.of("DescribeExecution", "RedriveExecution");
      case EXPRESS -> List.of("StartSyncExecution");
    };
  }

  boolean isExpress() {
    return this == EXPRESS;
  }

  /** Makes a state machine of that name, and what there is before; returns its ARN. */
  String prepare(StepFunctionsEmulator emulator, String name) {
    String machineArn = emulator.createStateMachine(name, machine.definition(), machine.type());
    if (before != Before.NOTHING) {
      emulator.startExecution(machineArn, "given", executionInput(name));
    }
    return machineArn;
  }

  /** The workflow's input. */
  String input(String machineArn, String name) {
    String start =
        workflow.equals("RunStateMachine") || workflow.equals("StartExecution")
            ? ",'input':" + executionInput(name)
            : "";
    String interval =
        workflow.equals("StartExecution") || this == OUTPUT ? "" : ",'poke_interval':0.5";
    return json(
        "{'stateMachineArn':'"
            + machineArn
            + "'"
            + start
            + interval
            + (fields.isEmpty() ? "" : "," + fields)
            + "}");
  }

  private static String executionInput(String id) {
    return json("{'id':'" + id + "','failures':1,'error':'Flaky','cause':'once'}");
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
