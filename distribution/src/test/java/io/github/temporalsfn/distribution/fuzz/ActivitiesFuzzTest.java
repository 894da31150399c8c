package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever somebody's workflow calls an activity with, it fails by its types or has a result. */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class ActivitiesFuzzTest {
  private static final int BATCH = 250;

  private static FuzzedWorld world;

  @BeforeContainer
  static void open() {
    world = new FuzzedWorld();
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  @Provide
  Arbitrary<Batch<Arguments>> batches() {
    return Batch.of(BATCH, ActivityInputs::next);
  }

  @Fuzz(value = Surface.ACTIVITIES, batch = BATCH)
  void failByTheirTypesOrHaveAResult(@ForAll("batches") Batch<Arguments> batch) {
    if (!world.takes(BATCH)) {
      close();
      open();
    }
    try (Log log = new Log()) {
      batch
          .each(world.threads(), arguments -> new FuzzedRun(arguments, world.call(arguments)))
          .check(
              world.threads(),
              run -> {
                run.failure()
                    .ifPresent(failure -> Failures.requireTypedOrTransient(cause(run, failure)));
                Histories.requireNoFailedTask(world.client(), run.workflowId(), run);
              });
      log.requireDiscreet();
    }
  }

  private static ApplicationFailure cause(FuzzedRun run, Throwable failure) {
    assertThat(failure)
        .describedAs("%s", run)
        .isInstanceOf(ActivityFailure.class)
        .hasCauseInstanceOf(ApplicationFailure.class);
    return (ApplicationFailure) Objects.requireNonNull(failure.getCause());
  }
}
