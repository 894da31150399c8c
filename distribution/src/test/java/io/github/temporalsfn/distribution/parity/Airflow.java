package io.github.temporalsfn.distribution.parity;

import io.github.temporalsfn.distribution.StepFunctionsCall;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.distribution.world.OwnMachine;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Airflow's operators and its sensor as people from Airflow write them here: each a workflow, with
 * Airflow's parameters for its fields. The fields are JSON whose quotes are single.
 */
record Airflow(InMemoryWorld world, String taskQueue) {
  private static final double OFTEN = 0.3;

  /** A state machine that the test has for itself. */
  OwnMachine machine(String definition) {
    return OwnMachine.in(world.emulator(), definition);
  }

  /** Gives the machine a version, 1, and an alias of it. */
  void publish(OwnMachine machine, String alias) throws Exception {
    URI endpoint = world.emulator().endpoint();
    String version =
        StepFunctionsCall.of(
            endpoint,
            "PublishStateMachineVersion",
            json("{'stateMachineArn':'" + machine.arn() + "'}"));
    var unused =
        StepFunctionsCall.of(
            endpoint,
            "CreateStateMachineAlias",
            json(
                "{'name':'"
                    + alias
                    + "','routingConfiguration':[{'stateMachineVersionArn':'"
                    + ClientRun.tree(version).path("stateMachineVersionArn").asText()
                    + "','weight':100}]}"));
  }

  /** {@code StepFunctionStartExecutionOperator(state_machine_arn=...)}. */
  ClientRun start(String stateMachineArn, String... fields) {
    return run("StartExecution", "'state_machine_arn':'" + stateMachineArn + "'", fields);
  }

  /** The same with {@code deferrable=True}. */
  ClientRun startDeferrable(String stateMachineArn, String... fields) {
    return startDeferrable(OFTEN, stateMachineArn, fields);
  }

  /** The same with {@code waiter_delay}, in seconds. */
  ClientRun startDeferrable(double delay, String stateMachineArn, String... fields) {
    return run(
        "RunStateMachine",
        "'deferrable':true,'waiter_delay':" + delay,
        and("'state_machine_arn':'" + stateMachineArn + "'", fields));
  }

  /** {@code StepFunctionExecutionSensor(execution_arn=...)}. */
  ClientRun sensor(String executionArn, String... fields) {
    return run(
        "AwaitExecution",
        "'poke_interval':" + OFTEN,
        and("'execution_arn':'" + executionArn + "'", fields));
  }

  /** {@code StepFunctionGetExecutionOutputOperator(execution_arn=...)}. */
  ClientRun getOutput(String executionArn, String... fields) {
    return run("GetExecutionOutput", "'execution_arn':'" + executionArn + "'", fields);
  }

  /** Any workflow. */
  ClientRun run(String workflow, String first, String... more) {
    String fields = Arrays.stream(and(first, more)).collect(Collectors.joining(","));
    return ClientRun.start(world.client(), taskQueue, workflow, json("{" + fields + "}"));
  }

  static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }

  private static String[] and(String first, String... more) {
    return Stream.concat(Stream.of(first), Arrays.stream(more)).toArray(String[]::new);
  }
}
