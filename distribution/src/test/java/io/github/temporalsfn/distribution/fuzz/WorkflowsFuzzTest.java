package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowNotFoundException;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a workflow is started with, it ends as it should, or waits as it was told. */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class WorkflowsFuzzTest {
  private static final int BATCH = 400;
  private static final long SOON = TimeUnit.SECONDS.toNanos(2);

  private static final WorkflowInputs INPUTS =
      new WorkflowInputs(FuzzedWorld.PASS, FuzzedWorld.SUCCEEDED, FuzzedWorld.FAILED);

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
    return Batch.of(BATCH, INPUTS::next);
  }

  @Fuzz(value = Surface.WORKFLOWS, batch = BATCH)
  void failOrSucceedWithoutAFailedTask(@ForAll("batches") Batch<Arguments> batch) {
    if (!world.takes(BATCH)) {
      close();
      open();
    }
    try (Log log = new Log()) {
      Batch<FuzzedRun> runs =
          batch.each(
              world.threads(), arguments -> new FuzzedRun(arguments, world.start(arguments)));
      long soon = System.nanoTime() + SOON;
      runs.check(world.threads(), run -> requireEnd(run, soon));
      log.requireDiscreet();
    }
  }

  private static void requireEnd(FuzzedRun run, long soon) {
    Optional<ApplicationFailure> refusal = WorkflowReading.refusal(run.arguments());
    if (refusal.isPresent()) {
      ApplicationFailure failure = run.application(run.failure().orElse(null));
      assertThat(failure.getType()).isEqualTo(refusal.get().getType());
      Failures.requireTyped(failure);
    } else {
      run.failureBefore(soon)
          .or(() -> interrupted(run))
          .ifPresent(end -> end.map(run::application).ifPresent(Failures::requireTyped));
    }
    Histories.requireNoFailedTask(world.client(), run.workflowId(), run);
  }

  /** Ends what waits, and answers while it does; where it has just ended by itself: how. */
  private static Optional<Optional<Throwable>> interrupted(FuzzedRun run) {
    assertThat(run.stub().query("status", RawValue.class)).isNotNull();
    try {
      run.stub().terminate("waits as it was told");
      return Optional.empty();
    } catch (WorkflowNotFoundException ended) {
      return Optional.of(run.failure());
    }
  }
}
