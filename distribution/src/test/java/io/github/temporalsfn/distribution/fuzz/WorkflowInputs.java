package io.github.temporalsfn.distribution.fuzz;

import java.util.List;
import java.util.Random;

/** What workflows of all six types are started with: valid inputs, and what becomes of them. */
final class WorkflowInputs {
  private static final String COMMON =
      "'connection':'aws_default','region':'eu-west-1','botocoreConfig':{'retries':"
          + "{'max_attempts':2,'mode':'standard'},'read_timeout':3}";
  private static final String WAIT =
      "'wait':{'initialInterval':0.02,'backoffCoefficient':1.2,'maximumInterval':'PT2S',"
          + "'timeout':30,'maximumAttempts':100}";
  private static final String REDRIVE =
      "'redrive':{'maximumAttempts':1,'initialInterval':'PT0.1S','backoffCoefficient':2,"
          + "'maximumInterval':1,'nonRedrivableErrors':['Payment.Declined']}";
  private static final String ENDS = "'onCancel':'STOP','onTimeout':'STOP','onFailure':'FAIL'";
  private static final String INPUT = "'input':{'secret':'" + OddJson.CANARY + "','n':1.10}";

  private final String machine;
  private final String execution;
  private final String failed;

  /** About a state machine, an execution that has succeeded and one that can be redriven. */
  WorkflowInputs(String machine, String execution, String failed) {
    this.machine = machine;
    this.execution = execution;
    this.failed = failed;
  }

  /** A type of workflow and its arguments. */
  Arguments next(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> arguments("StartExecution", start(random), random);
      case 1 -> arguments("AwaitExecution", of(execution, WAIT, REDRIVE, ENDS, COMMON), random);
      case 2 -> arguments("GetExecutionOutput", of(execution, COMMON), random);
      case 3 -> arguments("RedriveExecution", of(failed, WAIT, ENDS, COMMON), random);
      case 4 -> arguments("RunStateMachineBatch", batch(random), random);
      default -> arguments("RunStateMachine", run(random), random);
    };
  }

  private String start(Random random) {
    return random.nextBoolean()
        ? object("'stateMachineArn':'" + machine + "'", INPUT, "'addContext':'temporal'", COMMON)
        : object("'state_machine_arn':'" + machine + "'", "'state_machine_input':'[1,2]'");
  }

  private String run(Random random) {
    return random.nextBoolean()
        ? object(
            "'stateMachineArn':'" + machine + "'",
            INPUT,
            "'express':false,'onExistingExecution':'ATTACH'",
            WAIT,
            REDRIVE,
            ENDS,
            COMMON)
        : object(
            "'state_machine_arn':'" + machine + "'",
            "'state_machine_input':'{}','deferrable':true,'waiter_delay':0.05,"
                + "'waiter_max_attempts':100,'aws_conn_id':'aws_default'");
  }

  private String batch(Random random) {
    String run = object("'stateMachineArn':'" + machine + "'", WAIT);
    return random.nextBoolean()
        ? "{\"items\":[" + run + "," + run + "],\"maxConcurrent\":2}"
        : "{\"template\":" + run + ",\"inputs\":[1,{\"a\":2}],\"stopOnFailure\":true}";
  }

  private static String of(String execution, String... fields) {
    return object("'executionArn':'" + execution + "'", String.join(",", fields));
  }

  private static String object(String... fields) {
    return ("{" + String.join(",", fields) + "}").replace('\'', '"');
  }

  private static Arguments arguments(String type, String valid, Random random) {
    return Arguments.of(type, OddDocument.of(valid, NAMES, random), random);
  }

  private static final List<String> NAMES =
      List.of(
          "stateMachineArn",
          "executionArn",
          "input",
          "name",
          "traceHeader",
          "express",
          "addContext",
          "connection",
          "region",
          "verify",
          "botocoreConfig",
          "wait",
          "initialInterval",
          "maximumInterval",
          "timeout",
          "maximumAttempts",
          "redrive",
          "nonRedrivableErrors",
          "onCancel",
          "onTimeout",
          "onExistingExecution",
          "onFailure",
          "items",
          "template",
          "inputs",
          "maxConcurrent",
          "stopOnFailure",
          "state_machine_arn",
          "execution_arn",
          "state_machine_input",
          "aws_conn_id",
          "region_name",
          "botocore_config",
          "poke_interval",
          "waiter_delay",
          "waiter_max_attempts",
          "soft_fail",
          "is_redrive_execution",
          "deferrable",
          "savedByRunId");
}
