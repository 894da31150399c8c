package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.activity.RawActivities;
import io.github.temporalsfn.workflows.activity.RawStepFunctionsActivities;
import io.github.temporalsfn.workflows.activity.StepFunctionsActivities;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever an activity is given, it is a command or refused. */
class ActivityReadersFuzzTest {
  /** Stands for what is done with a command that could be read. */
  private static final class Taken extends RuntimeException {}

  private final RawStepFunctionsActivities activities =
      new RawActivities(
          (StepFunctionsActivities)
              Proxy.newProxyInstance(
                  ActivityReadersFuzzTest.class.getClassLoader(),
                  new Class<?>[] {StepFunctionsActivities.class},
                  (proxy, method, arguments) -> {
                    throw new Taken();
                  }));

  @Provide
  Arbitrary<Arguments> inputs() {
    return Arbitraries.randomValue(ActivityInputs::next);
  }

  @Fuzz(Surface.ACTIVITY_READERS)
  void takeOrRefuseAnyInput(@ForAll("inputs") Arguments arguments) {
    Throwable end = Bounds.within(() -> thrown(arguments));

    if (!(end instanceof Taken)) {
      assertThat(end).isInstanceOf(ApplicationFailure.class);
      ApplicationFailure failure = (ApplicationFailure) end;
      assertThat(failure.getType()).isEqualTo("InvalidRequest");
      assertThat(failure.getOriginalMessage()).startsWith(arguments.type()).doesNotContain("\n");
      Failures.requireTyped(failure);
    }
  }

  private Throwable thrown(Arguments arguments) {
    String name =
        arguments.type().substring(0, 1).toLowerCase(Locale.ROOT) + arguments.type().substring(1);
    Method method =
        Arrays.stream(RawStepFunctionsActivities.class.getMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    try {
      RawValue result = (RawValue) method.invoke(activities, arguments.value(0));
      throw new AssertionError("returned " + result);
    } catch (InvocationTargetException e) {
      return Objects.requireNonNull(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
