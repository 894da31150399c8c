package io.github.temporalsfn.examples.embedding;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.worker.StepFunctionsPlugin;
import io.temporal.client.WorkflowClient;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import java.util.concurrent.TimeUnit;

/** A worker for workflows about orders that runs state machines, too. */
public final class OrdersWorker {
  private OrdersWorker() {}

  public static void main(String[] arguments) throws Exception {
    ClientConfigProfile profile = ClientConfigProfile.load(); // TEMPORAL_*, temporal.toml
    WorkflowClient client =
        WorkflowClient.newInstance(
            WorkflowServiceStubs.newServiceStubs(profile.toWorkflowServiceStubsOptions()),
            profile.toWorkflowClientOptions());
    Connections aws = Connections.onDefaultChain(); // AWS_*, ~/.aws, a role
    WorkerFactory factory =
        WorkerFactory.newInstance(
            client,
            WorkerFactoryOptions.newBuilder()
                .setPlugins(StepFunctionsPlugin.newBuilder(aws).setTaskQueue("orders").build())
                .build());
    factory.newWorker("orders").registerWorkflowImplementationTypes(ShipOrderImpl.class);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(factory)));
    factory.start();
  }

  private static void stop(WorkerFactory factory) {
    factory.shutdown();
    factory.awaitTermination(30, TimeUnit.SECONDS);
  }
}
