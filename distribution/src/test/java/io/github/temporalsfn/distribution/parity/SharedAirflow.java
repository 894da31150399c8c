package io.github.temporalsfn.distribution.parity;

import io.github.temporalsfn.distribution.world.InMemoryWorld;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test its {@link Airflow}, or its {@link ConnectedAirflow}, in one world, which JUnit
 * closes after the last one.
 */
final class SharedAirflow implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return isPlain(parameter) || parameter.getParameter().getType() == ConnectedAirflow.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(Namespace.GLOBAL);
    InMemoryWorld world =
        store.getOrComputeIfAbsent(
            InMemoryWorld.class, key -> new InMemoryWorld(), InMemoryWorld.class);
    return isPlain(parameter)
        ? new Airflow(world, InMemoryWorld.TASK_QUEUE)
        : store.getOrComputeIfAbsent(
            ConnectedAirflow.class, key -> new ConnectedAirflow(world), ConnectedAirflow.class);
  }

  private static boolean isPlain(ParameterContext parameter) {
    return parameter.getParameter().getType() == Airflow.class;
  }
}
