package io.github.temporalsfn.activities.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.List;

/**
 * The least that the worker's identity needs for runs of a state machine. A request for a version
 * or an alias is authorised for the state machine itself (<a
 * href="https://docs.aws.amazon.com/step-functions/latest/dg/auth-version-alias.html">developer
 * guide</a>).
 */
final class LeastPrivilege {
  private LeastPrivilege() {}

  /** An IAM policy in JSON. */
  static String policy(StateMachineArn machine, boolean express) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("Version", "2012-10-17");
    var statements = policy.putArray("Statement");
    if (express) {
      statements.add(
          statement(
              "RunExpress",
              List.of(AwsAction.StartSyncExecution, AwsAction.DescribeStateMachine),
              machine.unqualified()));
    } else {
      statements.add(
          statement(
              "Start",
              List.of(
                  AwsAction.StartExecution,
                  AwsAction.DescribeStateMachine,
                  AwsAction.ListExecutions),
              machine.unqualified()));
      statements.add(
          statement(
              "Follow",
              List.of(
                  AwsAction.DescribeExecution,
                  AwsAction.StopExecution,
                  AwsAction.RedriveExecution,
                  AwsAction.GetExecutionHistory),
              executionsOf(machine)));
    }
    return policy.toPrettyString();
  }

  private static String executionsOf(StateMachineArn machine) {
    return machine.unqualified().replace(":stateMachine:", ":execution:") + ":*";
  }

  private static ObjectNode statement(String sid, List<AwsAction> actions, String resource) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode();
    statement.put("Sid", sid).put("Effect", "Allow");
    actions.forEach(action -> statement.withArray("/Action").add(action.iamAction()));
    return statement.put("Resource", resource);
  }
}
