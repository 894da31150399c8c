package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The emulator's world, and on its server a worker for each of the other endpoints. */
final class RealWorld implements World, AutoCloseable {
  /** The task queue whose worker calls moto: the one that workers poll by default. */
  static final String ON_MOTO = "step-functions";

  /** The task queue whose worker calls LocalStack. */
  static final String ON_LOCALSTACK = "on-localstack";

  private final Parts parts = new Parts();
  private final EmulatorWorld smallest;
  private final Map<Endpoint, EndpointClient> endpoints = new EnumMap<>(Endpoint.class);

  /** Adds to a world that stays its owner's. */
  RealWorld(EmulatorWorld smallest) {
    this.smallest = smallest;
    try {
      connect(Endpoint.EMULATOR, emulator().endpoint());
      open(Endpoint.MOTO, parts.opened(new Moto(RealPart.program("moto.server"))).endpoint());
      open(
          Endpoint.LOCALSTACK,
          parts.opened(new LocalStack(RealPart.program("localstack.python"))).endpoint());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public DevServer server() {
    return smallest.server();
  }

  @Override
  public StepFunctionsEmulator emulator() {
    return smallest.emulator();
  }

  /** A client of the endpoint. */
  EndpointClient at(Endpoint endpoint) {
    return Objects.requireNonNull(endpoints.get(endpoint));
  }

  /** A state machine in moto, under a name of its own. */
  String machineInMoto(String definition) {
    return at(Endpoint.MOTO).createStateMachine(definition);
  }

  @Override
  public void close() {
    parts.close();
  }

  private void open(Endpoint endpoint, URI uri) {
    connect(endpoint, uri);
    parts.opened(new WorkerJar(server().address(), endpoint.taskQueue, uri));
  }

  private void connect(Endpoint endpoint, URI uri) {
    endpoints.put(endpoint, parts.opened(new EndpointClient(uri)));
  }
}
