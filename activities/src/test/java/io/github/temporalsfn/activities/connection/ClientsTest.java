package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.TestActivityInfo;
import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.call.AwsAction;
import io.github.temporalsfn.activities.call.AwsCall;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.arn.ExecutionArn;
import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

class ClientsTest {
  private final Aws aws = new Aws();

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void callTheRegionOfTheArn() {
    try (Connections connections = Connections.onDefaultChain();
        ClientLease lease = connections.lease(describe("eu-central-1", ConnectionChoice.DEFAULT))) {
      assertThat(lease.endpoint()).isEqualTo("Step Functions in eu-central-1");
    }
  }

  @Test
  void areSharedByRequestsThatWantTheSame() {
    ConnectionChoice named =
        new ConnectionChoice("aws_default", null, JsonDocument.parse("{\"read_timeout\": null}"));

    assertThat(client(describe("eu-west-1", ConnectionChoice.DEFAULT)))
        .isSameAs(client(describe("eu-west-1", named)))
        .isNotSameAs(client(describe("eu-west-2", ConnectionChoice.DEFAULT)))
        .isNotSameAs(client(describe("eu-west-1", timeout(3))));
    assertThat(aws.connections.openClients()).isEqualTo(3);
  }

  @Test
  void areBoundedWhateverRequestsAskFor() {
    for (int seconds = 1; seconds <= 1_000; seconds++) {
      aws.connections.lease(describe("eu-west-1", timeout(seconds))).close();

      assertThat(aws.connections.openClients()).isLessThanOrEqualTo(ClientCache.MAXIMUM_SIZE);
    }
  }

  @Test
  void stayOpenWhileTheyAreUsed() {
    List<ClientLease> leases = new ArrayList<>();
    for (int seconds = 1; seconds <= 100; seconds++) {
      leases.add(aws.connections.lease(describe("us-east-1", timeout(seconds))));
    }
    String machine = aws.stateMachine(Aws.PASSING);

    for (ClientLease lease : leases) {
      assertThat(
              lease
                  .sfn()
                  .describeStateMachine(
                      request ->
                          request
                              .stateMachineArn(machine)
                              .overrideConfiguration(
                                  limits -> limits.credentialsProvider(lease.credentials())))
                  .name())
          .isEqualTo("orders");
    }
    assertThat(aws.connections.openClients()).isEqualTo(100);
    leases.forEach(ClientLease::close);
    assertThat(aws.connections.openClients()).isEqualTo(ClientCache.MAXIMUM_SIZE);
  }

  @ParameterizedTest
  @CsvSource({"PT9M,1", "PT10M1S,0"})
  void areClosedWhenNobodyUsesThem(Duration idle, int left) {
    AtomicLong now = new AtomicLong();
    ClientCache cache =
        new ClientCache(
            key ->
                new RegionalClient(SfnClient.builder().region(Region.EU_WEST_1).build(), "nowhere"),
            new Ticker() {
              @Override
              public long read() {
                return now.get();
              }
            });
    ClientKey key =
        new ClientKey(
            "aws_default",
            "eu-west-1",
            false,
            new Settings(Optional.empty(), BotocoreConfig.EMPTY));
    cache.acquire(key).release();

    now.addAndGet(idle.toNanos());
    cache.sweep();

    assertThat(cache.open()).isEqualTo(left);
    cache.close();
    assertThat(cache.open()).isZero();
  }

  @Test
  void keepTheHostOfACustomEndpointForSynchronousStarts() {
    aws.endpoint.answer(200, "{}");
    StateMachineArn machine =
        StateMachineArn.parse("arn:aws:states:us-east-1:123456789012:stateMachine:orders");
    AwsCall call =
        AwsCall.runningExpress(
            machine, null, ConnectionChoice.DEFAULT, TestActivityInfo.of("order-42", "r", "1"));

    new AwsCalls(aws.connections)
        .make(
            call,
            (sfn, limits) ->
                sfn.startSyncExecution(
                    start -> start.stateMachineArn(machine.text()).overrideConfiguration(limits)));

    assertThat(aws.endpoint.received().get(0).action()).isEqualTo("StartSyncExecution");
  }

  private SfnClient client(AwsCall call) {
    try (ClientLease lease = aws.connections.lease(call)) {
      return lease.sfn();
    }
  }

  private static ConnectionChoice timeout(int seconds) {
    return new ConnectionChoice(
        null, null, JsonDocument.parse("{\"read_timeout\":" + seconds + "}"));
  }

  private static AwsCall describe(String region, ConnectionChoice connection) {
    return AwsCall.reading(
        AwsAction.DescribeExecution,
        ExecutionArn.parse("arn:aws:states:" + region + ":123456789012:execution:orders:order-42"),
        connection,
        TestActivityInfo.regular(Duration.ZERO));
  }
}
