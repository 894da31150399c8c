package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** One Temporal server, and a worker for each of the endpoints. */
final class RealWorld implements AutoCloseable {
  /** The task queue whose worker calls moto: the one that workers poll by default. */
  static final String ON_MOTO = "step-functions";

  /** The task queue whose worker calls the emulator. */
  static final String ON_EMULATOR = "on-emulator";

  /** The task queue whose worker calls LocalStack. */
  static final String ON_LOCALSTACK = "on-localstack";

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final DevServer server;
  private final WorkflowClient client;
  private final StepFunctionsEmulator emulator;
  private final Map<Endpoint, EndpointClient> endpoints = new EnumMap<>(Endpoint.class);

  RealWorld() {
    try {
      server = opened(new DevServer(RealPart.program("temporal.cli")));
      client = WorkflowClient.newInstance(stubs());
      emulator = opened(StepFunctionsEmulator.start());
      open(Endpoint.EMULATOR, emulator.endpoint());
      open(Endpoint.MOTO, opened(new Moto(RealPart.program("moto.server"))).endpoint());
      open(
          Endpoint.LOCALSTACK,
          opened(new LocalStack(RealPart.program("localstack.python"))).endpoint());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  DevServer server() {
    return server;
  }

  /** A client of the server. */
  WorkflowClient client() {
    return client;
  }

  /** A client of the endpoint. */
  EndpointClient at(Endpoint endpoint) {
    return Objects.requireNonNull(endpoints.get(endpoint));
  }

  StepFunctionsEmulator emulator() {
    return emulator;
  }

  /** Types {@code temporal …}. */
  TemporalCli.Result temporal(String... arguments) {
    return server.cli().run(arguments);
  }

  /** A state machine in moto, under a name of its own. */
  String machineInMoto(String definition) {
    return at(Endpoint.MOTO).createStateMachine(definition);
  }

  /** A state machine in the emulator, under a name of its own. */
  String machineInEmulator(String definition) {
    return at(Endpoint.EMULATOR).createStateMachine(definition);
  }

  static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void open(Endpoint endpoint, URI uri) {
    endpoints.put(endpoint, opened(new EndpointClient(uri)));
    opened(new WorkerJar(server.address(), endpoint.taskQueue, uri));
  }

  private WorkflowServiceStubs stubs() {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newConnectedServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(server.address()).build(),
            Duration.ofSeconds(30));
    opened(stubs::shutdownNow);
    return stubs;
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }
}
