package io.github.temporalsfn.distribution.realparts;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the same {@link EmulatorWorld}, which JUnit closes after the last one. */
final class SharedEmulatorWorld implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmulatorWorld.class;
  }

  @Override
  public EmulatorWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  static EmulatorWorld of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(EmulatorWorld.class, key -> new EmulatorWorld(), EmulatorWorld.class);
  }
}
