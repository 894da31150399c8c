package io.github.temporalsfn.benchmarks.history;

import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Activities with something to do before each call. */
final class BeforeEachCall {
  private BeforeEachCall() {}

  static StepFunctionsActivities to(StepFunctionsActivities activities, Runnable work) {
    return (StepFunctionsActivities)
        Proxy.newProxyInstance(
            StepFunctionsActivities.class.getClassLoader(),
            new Class<?>[] {StepFunctionsActivities.class},
            (proxy, method, arguments) -> {
              work.run();
              try {
                return method.invoke(activities, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
