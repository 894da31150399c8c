package io.github.temporalsfn.activities.check;

import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;

/**
 * A request that tells whether a permission is there and changes nothing: it reads, asks about an
 * execution that does not exist, or wants to start one with an input that is no JSON.
 *
 * @param arn what it is about, as messages name it
 * @param purpose what the permission is for
 * @param request throws what AWS answers, except for the refusal that was meant
 */
record Probe(AwsAction action, String arn, String purpose, Request request) {
  static final String PURPOSE_OF_DESCRIBING = "to tell Express from Standard workflows";

  private static final String NO_JSON = "{";

  /** Sends it. */
  @FunctionalInterface
  interface Request {
    void send(SfnClient sfn, Consumer<AwsRequestOverrideConfiguration.Builder> limits);
  }

  /** What runs of a Standard workflow need, beside its description. */
  static List<Probe> ofStandard(StateMachineArn machine) {
    String name = unusedName();
    String execution = machine.execution(name).text();
    return List.of(
        new Probe(
            AwsAction.StartExecution,
            machine.text(),
            "to start executions",
            (sfn, limits) -> start(sfn, limits, machine, name)),
        about(
            AwsAction.DescribeExecution,
            execution,
            "to wait for them",
            (sfn, limits) ->
                sfn.describeExecution(
                    request -> request.executionArn(execution).overrideConfiguration(limits))),
        about(
            AwsAction.StopExecution,
            execution,
            "to stop them when a run is cancelled",
            (sfn, limits) ->
                sfn.stopExecution(
                    request -> request.executionArn(execution).overrideConfiguration(limits))),
        about(
            AwsAction.RedriveExecution,
            execution,
            "to redrive them",
            (sfn, limits) ->
                sfn.redriveExecution(
                    request -> request.executionArn(execution).overrideConfiguration(limits))),
        about(
            AwsAction.GetExecutionHistory,
            execution,
            "to name the state that failed",
            (sfn, limits) ->
                sfn.getExecutionHistory(
                    request ->
                        request
                            .executionArn(execution)
                            .maxResults(1)
                            .overrideConfiguration(limits))),
        new Probe(
            AwsAction.ListExecutions,
            machine.unqualified(),
            "to notice the ends of many executions at once",
            (sfn, limits) ->
                sfn.listExecutions(
                    request ->
                        request
                            .stateMachineArn(machine.unqualified())
                            .maxResults(1)
                            .overrideConfiguration(limits))));
  }

  /** What runs of an Express workflow need, beside its description. */
  static List<Probe> ofExpress(StateMachineArn machine) {
    return List.of(
        new Probe(
            AwsAction.StartSyncExecution,
            machine.text(),
            "to run it",
            (sfn, limits) -> {
              try {
                sfn.startSyncExecution(
                    request ->
                        request
                            .stateMachineArn(machine.text())
                            .name(unusedName())
                            .input(NO_JSON)
                            .overrideConfiguration(limits));
              } catch (InvalidExecutionInputException meant) {
                // The identity was no reason to refuse it.
              }
            }));
  }

  private static Probe about(AwsAction action, String execution, String purpose, Request request) {
    return new Probe(
        action,
        execution,
        purpose,
        (sfn, limits) -> {
          try {
            request.send(sfn, limits);
          } catch (ExecutionDoesNotExistException meant) {
            // The identity was no reason to refuse it.
          }
        });
  }

  private static void start(
      SfnClient sfn,
      Consumer<AwsRequestOverrideConfiguration.Builder> limits,
      StateMachineArn machine,
      String name) {
    try {
      String started =
          sfn.startExecution(
                  request ->
                      request
                          .stateMachineArn(machine.text())
                          .name(name)
                          .input(NO_JSON)
                          .overrideConfiguration(limits))
              .executionArn();
      // An endpoint that takes anything for an input is not AWS's.
      sfn.stopExecution(request -> request.executionArn(started).overrideConfiguration(limits));
    } catch (InvalidExecutionInputException meant) {
      // The identity was no reason to refuse it.
    }
  }

  private static String unusedName() {
    return "temporal-sfn-check-" + UUID.randomUUID();
  }
}
