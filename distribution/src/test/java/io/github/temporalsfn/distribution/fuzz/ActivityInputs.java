package io.github.temporalsfn.distribution.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What activities of all types are called with: valid inputs, and what becomes of them. */
final class ActivityInputs {
  private static final String COMMON =
      ",'connection':'aws_default','botocoreConfig':{'read_timeout':3}}";
  private static final String INPUT = "'input':'{\\'secret\\':\\'" + OddJson.CANARY + "\\'}'";

  private static final Map<String, String> VALID =
      Map.of(
          "StartExecution",
          "{'stateMachineArn':'"
              + FuzzedWorld.PASS
              + "','name':'one','derivedName':true,'standard':false,'answersExpress':true,"
              + "'onExistingExecution':'ATTACH_ANY','runStartedAt':'2026-11-25T00:00:00.000Z',"
              + INPUT
              + COMMON,
          "DescribeExecution",
          of(FuzzedWorld.SUCCEEDED, "'watch':false,'falseAlarms':0,'urgent':true"),
          "GetExecutionOutput",
          of(FuzzedWorld.SUCCEEDED, "'watch':false"),
          "StopExecution",
          of(FuzzedWorld.RUNNING, "'error':'E','cause':'" + OddJson.CANARY + "'"),
          "RedriveExecution",
          of(FuzzedWorld.FAILED, "'redriveCount':0"),
          "StartSyncExecution",
          "{'stateMachineArn':'" + FuzzedWorld.EXPRESS + "','name':'one'," + INPUT + COMMON,
          "GetExecutionHistory",
          of(
              FuzzedWorld.SUCCEEDED,
              "'maxResults':10,'reverseOrder':true,'includeExecutionData':false"),
          "DescribeStateMachine",
          "{'stateMachineArn':'" + FuzzedWorld.PASS + "'" + COMMON,
          "CheckConnection",
          "{'permissions':[],'region':'eu-west-1'" + COMMON);

  private static final List<String> TYPES = VALID.keySet().stream().sorted().toList();

  private static final List<String> NAMES =
      List.of(
          "stateMachineArn",
          "executionArn",
          "name",
          "input",
          "traceHeader",
          "connection",
          "verify",
          "botocoreConfig",
          "derivedName",
          "onExistingExecution",
          "runStartedAt",
          "watch",
          "redriveCount",
          "maxResults",
          "selection",
          "nextToken",
          "error",
          "cause",
          "permissions");

  private ActivityInputs() {}

  private static String of(String executionArn, String fields) {
    return "{'executionArn':'" + executionArn + "'," + fields + COMMON;
  }

  /** A type of activity and its arguments. */
  static Arguments next(Random random) {
    String type = OddJson.of(TYPES, random);
    String valid = String.valueOf(VALID.get(type)).replace("\\'", "\\\"").replace('\'', '"');
    return Arguments.of(type, OddDocument.of(valid, NAMES, random), random);
  }
}
