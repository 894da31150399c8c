package io.github.temporalsfn.activities;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.tasks.TaskResult;
import io.github.temporalsfn.emulator.tasks.TaskScript;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.ManualClock;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.github.temporalsfn.workflows.activity.StartCommand;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The activities, run by Temporal, on an emulator that can be made faulty and moved in time. */
public final class Aws implements AutoCloseable {
  /** Runs until it is stopped or an hour has passed. */
  public static final String WAITING =
      "{\"StartAt\":\"Hold\",\"States\":{\"Hold\":{\"Type\":\"Wait\",\"Seconds\":3600,"
          + "\"End\":true}}}";

  /** Ends at once; the output is the input. */
  public static final String PASSING =
      "{\"StartAt\":\"Echo\",\"States\":{\"Echo\":{\"Type\":\"Pass\",\"End\":true}}}";

  /** Fails at once. */
  public static final String FAILING =
      "{\"StartAt\":\"Charge\",\"States\":{\"Charge\":{\"Type\":\"Task\",\"Resource\":"
          + "\"arn:aws:lambda:us-east-1:123456789012:function:Charge\",\"End\":true}}}";

  /** Fails at first, and goes on when it is redriven. */
  public static final String REPAIRED = FAILING.replace("function:Charge", "function:Repaired");

  /** Is in two branches until it is stopped or an hour has passed. */
  public static final String FORKED =
      "{\"StartAt\":\"Fork\",\"States\":{\"Fork\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":["
          + WAITING
          + ","
          + PASSING
          + ","
          + WAITING.replace("Hold", "Linger")
          + "]}}}";

  /** Charges one item after the other, and fails at the first. */
  public static final String MAPPING =
      "{\"StartAt\":\"Orders\",\"States\":{\"Orders\":{\"Type\":\"Map\",\"End\":true,"
          + "\"MaxConcurrency\":1,\"ItemProcessor\":"
          + FAILING
          + "}}}";

  /** Times out after a minute. */
  public static final String TIMING_OUT = WAITING.replaceFirst("\\{", "{\"TimeoutSeconds\":60,");

  public final ManualClock clock;
  public final StepFunctionsEmulator emulator;
  public final FaultyEndpoint endpoint;
  public final Connections connections;
  public final StepFunctionsActivities activities;
  public final StepFunctionsActivities localActivities;
  private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();

  public Aws() {
    this(Duration.ZERO);
  }

  /** On AWS it is so much earlier than it is for Temporal, until the clock is advanced. */
  public Aws(Duration earlier) {
    TestCredentials.set();
    clock = new ManualClock(Instant.now().minus(earlier));
    emulator =
        StepFunctionsEmulator.builder()
            .clock(clock)
            .tasks(
                TaskScripts.builder()
                    .on(
                        "Repaired",
                        TaskScript.inTurn(
                            TaskResult.fail("Payment.Declined", "card expired"),
                            TaskResult.succeed("\"paid\"")))
                    .on("Charge", input -> TaskResult.fail("Payment.Declined", "card expired"))
                    .build())
            .build();
    try {
      endpoint = new FaultyEndpoint(emulator.endpoint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connections = Connections.onDefaultChain(Optional.of(endpoint.uri()));
    temporal.registerActivitiesImplementations(new StepFunctionsActivitiesImpl(connections));
    activities = temporal.newActivityStub(StepFunctionsActivities.class);
    localActivities =
        temporal.newLocalActivityStub(
            StepFunctionsActivities.class,
            LocalActivityOptions.newBuilder().setStartToCloseTimeout(Duration.ofSeconds(5)).build(),
            Map.of());
  }

  /** A new state machine's ARN. */
  public String stateMachine(String definition) {
    return emulator.createStateMachine("orders", definition);
  }

  /** A new Express state machine's ARN. */
  public String express(String definition) {
    return emulator.createStateMachine("orders", definition, StateMachineType.EXPRESS);
  }

  /** A new execution's ARN. */
  public String execution(String definition, String input) {
    StartCommand start = Starts.of(stateMachine(definition)).input(input).build();
    return Objects.requireNonNull(activities.startExecution(start).executionArn());
  }

  public static DescribeQuery query(String executionArn) {
    return new DescribeQuery(executionArn, ConnectionChoice.DEFAULT);
  }

  @Override
  public void close() {
    temporal.close();
    connections.close();
    endpoint.close();
    emulator.close();
  }
}
