package io.github.temporalsfn.distribution.parity;

import io.github.temporalsfn.distribution.world.InMemoryWorld;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test its {@link Airflow} in one world, which JUnit closes after the last one. */
final class SharedAirflow implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Airflow.class;
  }

  @Override
  public Airflow resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new Airflow(
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                InMemoryWorld.class, key -> new InMemoryWorld(), InMemoryWorld.class));
  }
}
