package io.github.temporalsfn.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.temporalsfn.emulator.quotas.Quotas;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.EmulatorClock;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** An emulator under a manual clock, and an AWS SDK client that talks to it. */
public final class World implements AutoCloseable {
  public static final String ROLE = "arn:aws:iam::123456789012:role/test";
  public static final String PASS =
      "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}";
  public static final String WAIT_60 =
      "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":60,\"End\":true}}}";

  // One for all tests: building one takes longer than most of them.
  private static final SdkHttpClient HTTP = Apache5HttpClient.builder().maxConnections(50).build();

  public final ManualClock clock = new ManualClock();
  public final StepFunctionsEmulator emulator;
  public final SfnClient sfn;
  private final List<SfnClient> more = new ArrayList<>();

  public World() {
    this(TaskScripts.none());
  }

  public World(TaskScripts tasks) {
    this.emulator = StepFunctionsEmulator.builder().clock(clock).tasks(tasks).build();
    this.sfn = client(emulator, Region.US_EAST_1);
  }

  public World(Quotas quotas) {
    this.emulator = StepFunctionsEmulator.builder().clock(clock).quotas(quotas).build();
    this.sfn = client(emulator, Region.US_EAST_1);
  }

  /** With lists so old. */
  public World(Duration listLag) {
    this.emulator = StepFunctionsEmulator.builder().clock(clock).listLag(listLag).build();
    this.sfn = client(emulator, Region.US_EAST_1);
  }

  public World(EmulatorClock otherClock, TaskScripts tasks) {
    this.emulator = StepFunctionsEmulator.builder().clock(otherClock).tasks(tasks).build();
    this.sfn = client(emulator, Region.US_EAST_1);
  }

  public static SfnClient client(StepFunctionsEmulator emulator, Region region) {
    return client(emulator, region, c -> {});
  }

  /** A client that shows what a single call gets; it is closed with this. */
  public SfnClient withoutRetries() {
    return withoutRetries(Region.US_EAST_1);
  }

  /** The same in a region. */
  public SfnClient withoutRetries(Region region) {
    SfnClient once = client(emulator, region, c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()));
    more.add(once);
    return once;
  }

  private static SfnClient client(
      StepFunctionsEmulator emulator,
      Region region,
      Consumer<ClientOverrideConfiguration.Builder> more) {
    return SfnClient.builder()
        .endpointOverride(emulator.endpoint())
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("dummy", "dummy")))
        .httpClient(HTTP)
        // Else StartSyncExecution goes to the host sync-127.0.0.1.
        .overrideConfiguration(
            c -> {
              c.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true);
              more.accept(c);
            })
        .build();
  }

  /** Creates a machine and returns its ARN. */
  public String machine(String name, String definition) {
    return sfn.createStateMachine(r -> r.name(name).definition(definition).roleArn(ROLE))
        .stateMachineArn();
  }

  /** Creates an EXPRESS machine and returns its ARN. */
  public String expressMachine(String name, String definition) {
    return sfn.createStateMachine(
            r -> r.name(name).definition(definition).roleArn(ROLE).type(StateMachineType.EXPRESS))
        .stateMachineArn();
  }

  /** Gives a machine another definition, publishes it, and returns the version's ARN. */
  public String publish(String machineArn, String definition) {
    return sfn.updateStateMachine(
            r -> r.stateMachineArn(machineArn).definition(definition).publish(true))
        .stateMachineVersionArn();
  }

  /** Creates an alias that leads to one version, and returns the alias's ARN. */
  public String alias(String name, String versionArn) {
    return sfn.createStateMachineAlias(
            r -> r.name(name).routingConfiguration(route(versionArn, 100)))
        .stateMachineAliasArn();
  }

  /** Where an alias leads, and for how many of a hundred starts. */
  public static RoutingConfigurationListItem route(String versionArn, int weight) {
    return RoutingConfigurationListItem.builder()
        .stateMachineVersionArn(versionArn)
        .weight(weight)
        .build();
  }

  /** A definition of a Pass state that tells one revision from another. */
  public static String passing(String result) {
    return "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"Result\":\"%s\",\"End\":true}}}"
        .formatted(result);
  }

  /** Creates a machine of one state. */
  public String machineOf(String state) {
    return machine("m", "{\"StartAt\":\"S\",\"States\":{\"S\":" + state + "}}");
  }

  public StartExecutionResponse start(String machineArn, String name, String input) {
    return sfn.startExecution(r -> r.stateMachineArn(machineArn).name(name).input(input));
  }

  /** Starts an execution of a machine and returns the execution's ARN. */
  public String run(String machineArn, String input) {
    return sfn.startExecution(r -> r.stateMachineArn(machineArn).input(input)).executionArn();
  }

  /** Redrives an execution and returns when that was. */
  public Instant redrive(String executionArn) {
    return sfn.redriveExecution(r -> r.executionArn(executionArn)).redriveDate();
  }

  public DescribeExecutionResponse describe(String executionArn) {
    return sfn.describeExecution(r -> r.executionArn(executionArn));
  }

  public List<HistoryEvent> history(String executionArn) {
    return sfn.getExecutionHistory(r -> r.executionArn(executionArn)).events();
  }

  public List<String> historyTypes(String executionArn) {
    return history(executionArn).stream().map(HistoryEvent::typeAsString).toList();
  }

  /** Waits until requests of other threads have set so many timers. */
  public void awaitTimers(int count) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (emulator.stats().openTimers() < count) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The error that a call ends with, as {@code Code: message}. */
  public static String error(ThrowingCallable call) {
    SfnException e = catchThrowableOfType(SfnException.class, call);
    return e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
  }

  @Override
  public void close() {
    more.forEach(SfnClient::close);
    sfn.close();
    emulator.close();
  }
}
