package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.world.Unique;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** What somebody does at an endpoint without Temporal. */
final class EndpointClient implements AutoCloseable {
  private final SfnClient sfn;

  EndpointClient(URI endpoint) {
    sfn =
        SfnClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(WorkerJar.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(WorkerJar.ACCESS_KEY, WorkerJar.SECRET_KEY)))
            .build();
  }

  /** Creates a state machine under a name of its own; returns its ARN. */
  String createStateMachine(String definition) {
    return sfn.createStateMachine(
            machine ->
                machine
                    .name(Unique.name("machine"))
                    .definition(definition)
                    .roleArn("arn:aws:iam::123456789012:role/anyone"))
        .stateMachineArn();
  }

  /** Starts an execution; returns its ARN. */
  String start(String stateMachineArn, String name, String input) {
    return sfn.startExecution(
            start -> start.stateMachineArn(stateMachineArn).name(name).input(input))
        .executionArn();
  }

  void stop(String executionArn, String error, String cause) {
    sfn.stopExecution(stop -> stop.executionArn(executionArn).error(error).cause(cause));
  }

  DescribeExecutionResponse describe(String executionArn) {
    return sfn.describeExecution(describe -> describe.executionArn(executionArn));
  }

  List<ExecutionListItem> executions(String stateMachineArn) {
    return sfn.listExecutions(list -> list.stateMachineArn(stateMachineArn)).executions();
  }

  /** The end of its history, newest event first. */
  List<HistoryEvent> newestEvents(String executionArn, int atMost) {
    return sfn.getExecutionHistory(
            history -> history.executionArn(executionArn).maxResults(atMost).reverseOrder(true))
        .events();
  }

  @Override
  public void close() {
    sfn.close();
  }
}
