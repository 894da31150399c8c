package io.github.temporalsfn.distribution.fuzz;

import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes tries of a surface's cases, and says how many cases that were and how long they took.
 * {@code -Dfuzz.seed} repeats those of an earlier run.
 */
final class SharedTries implements AroundPropertyHook {
  private static final double NANOS = 1e9;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Fuzz fuzz = context.findAnnotation(Fuzz.class).orElseThrow();
    int tries = Math.max(1, (fuzz.value().cases() + fuzz.batch() - 1) / fuzz.batch());
    context.attributes().setTries(tries);
    Optional.ofNullable(System.getProperty("fuzz.seed")).ifPresent(context.attributes()::setSeed);
    long begin = System.nanoTime();
    PropertyExecutionResult result = property.execute();
    System.out.printf(
        "fuzz: %,9d cases of %s in %.1f s%n",
        (long) result.countTries() * fuzz.batch(),
        fuzz.value(),
        (System.nanoTime() - begin) / NANOS);
    return result;
  }
}
