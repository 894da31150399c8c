package io.github.temporalsfn.examples.caller;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.WorkerFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A worker for {@link RefundOrder}, two orders that it refunds or refuses, and one cancelled. */
public final class Caller {
  private static final String TASK_QUEUE = "callers-java";

  private Caller() {}

  public static void main(String[] arguments) throws Exception {
    ClientConfigProfile profile = ClientConfigProfile.load();
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(profile.toWorkflowServiceStubsOptions());
    WorkflowClient client = WorkflowClient.newInstance(stubs, profile.toWorkflowClientOptions());
    WorkerFactory workers = WorkerFactory.newInstance(client);
    workers.newWorker(TASK_QUEUE).registerWorkflowImplementationTypes(RefundOrderImpl.class);
    workers.start();

    for (int amount : new int[] {20, 200}) {
      String id = "java-" + amount;
      Map<String, Object> order = Map.of("seconds", 1, "amount", amount, "total", 120.50);
      System.out.println(id + " " + start(client, id, order).getResult(Map.class));
    }
    WorkflowStub cancelled = start(client, "java-cancelled", Map.of("seconds", 3600));
    TimeUnit.SECONDS.sleep(2);
    cancelled.cancel();
    try {
      cancelled.getResult(Map.class);
    } catch (WorkflowFailedException ended) {
      System.out.println("java-cancelled " + ended.getCause().getMessage());
    }
    workers.shutdown();
    workers.awaitTermination(10, TimeUnit.SECONDS);
    stubs.shutdown();
  }

  private static WorkflowStub start(WorkflowClient client, String id, Map<String, Object> order) {
    WorkflowStub run =
        client.newUntypedWorkflowStub(
            "RefundOrder",
            WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue(TASK_QUEUE).build());
    run.start(order);
    return run;
  }
}
