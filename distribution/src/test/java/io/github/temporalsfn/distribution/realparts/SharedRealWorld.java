package io.github.temporalsfn.distribution.realparts;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test the same {@link RealWorld}, which JUnit closes after the last one: before the
 * {@link SharedEmulatorWorld} that it stands on.
 */
final class SharedRealWorld implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RealWorld.class;
  }

  @Override
  public RealWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
    EmulatorWorld smallest = SharedEmulatorWorld.of(context);
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(RealWorld.class, key -> new RealWorld(smallest), RealWorld.class);
  }
}
