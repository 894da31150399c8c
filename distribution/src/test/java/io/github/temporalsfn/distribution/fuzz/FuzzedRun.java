package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A workflow and what it was given. */
record FuzzedRun(Arguments arguments, WorkflowStub stub) {
  private static final long TO_CLOSE = 100_000;

  String workflowId() {
    return stub.getExecution().getWorkflowId();
  }

  /** What it fails with, when it is over, which must be soon; empty: it has a result. */
  Optional<Throwable> failure() {
    return failure(TO_CLOSE).orElseThrow(() -> new AssertionError("runs on: " + arguments));
  }

  /** The same where it is over before that; empty: it runs. */
  Optional<Optional<Throwable>> failureBefore(long nanoTime) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    return failure(Math.max(1, millis));
  }

  private Optional<Optional<Throwable>> failure(long millis) {
    try {
      assertThat(stub.getResultAsync(millis, TimeUnit.MILLISECONDS, RawValue.class).get())
          .isNotNull();
      return Optional.of(Optional.empty());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return Optional.empty();
      }
      assertThat(e).describedAs("%s", arguments).hasCauseInstanceOf(WorkflowFailedException.class);
      return Optional.of(Optional.ofNullable(Objects.requireNonNull(e.getCause()).getCause()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a workflow of ours ends. */
  ApplicationFailure application(@Nullable Throwable failure) {
    assertThat(failure).describedAs("%s", arguments).isInstanceOf(ApplicationFailure.class);
    return (ApplicationFailure) Objects.requireNonNull(failure);
  }

  @Override
  public String toString() {
    return arguments.toString();
  }
}
