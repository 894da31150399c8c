package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceImplBase;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchAttributesOfferTest {
  private static final IndexedValueType KEYWORD = IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
  private static final IndexedValueType TEXT = IndexedValueType.INDEXED_VALUE_TYPE_TEXT;

  @Test
  void isMadeWhereTheNamespaceHasThem() throws IOException {
    assertThat(
            isMade(
                Map.of(
                    "SfnStatus", KEYWORD, "SfnStateMachine", KEYWORD, "SfnExecutionArn", KEYWORD),
                true))
        .isTrue();
  }

  @Test
  void isNotMadeUnlessWanted() throws IOException {
    assertThat(
            isMade(
                Map.of(
                    "SfnStatus", KEYWORD, "SfnStateMachine", KEYWORD, "SfnExecutionArn", KEYWORD),
                false))
        .isFalse();
  }

  @Test
  void isNotMadeWhereOneIsMissing() throws IOException {
    assertThat(isMade(Map.of("SfnStatus", KEYWORD, "SfnStateMachine", KEYWORD), true)).isFalse();
  }

  @Test
  void isNotMadeWhereOneIsOfAnotherType() throws IOException {
    assertThat(
            isMade(
                Map.of("SfnStatus", TEXT, "SfnStateMachine", KEYWORD, "SfnExecutionArn", KEYWORD),
                true))
        .isFalse();
  }

  /** Temporal's in-memory server. */
  @Test
  void isNotMadeWhereTemporalDoesNotListThem() {
    try (TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
        SearchAttributesOffer offer = new SearchAttributesOffer(true)) {
      offer.start(temporal.getWorkflowClient());

      assertThat(offer.isMade()).isFalse();
    }
  }

  private static boolean isMade(Map<String, IndexedValueType> registered, boolean isWanted)
      throws IOException {
    String name = InProcessServerBuilder.generateName();
    Server server =
        InProcessServerBuilder.forName(name).addService(new Listing(registered)).build().start();
    ManagedChannel channel = InProcessChannelBuilder.forName(name).build();
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setChannel(channel).build());
    try (SearchAttributesOffer offer = new SearchAttributesOffer(isWanted)) {
      offer.start(WorkflowClient.newInstance(stubs));
      return offer.isMade();
    } finally {
      stubs.shutdownNow();
      channel.shutdownNow();
      server.shutdownNow();
    }
  }

  /** A namespace with those search attributes. */
  private static final class Listing extends OperatorServiceImplBase {
    private final Map<String, IndexedValueType> registered;

    Listing(Map<String, IndexedValueType> registered) {
      this.registered = registered;
    }

    @Override
    public void listSearchAttributes(
        ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> answer) {
      answer.onNext(
          ListSearchAttributesResponse.newBuilder().putAllCustomAttributes(registered).build());
      answer.onCompleted();
    }
  }
}
