package io.github.temporalsfn.activities;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.concurrent.Callable;

/** Catches what an activity fails with, as a workflow sees it. */
public final class Failures {
  private Failures() {}

  public static ApplicationFailure of(Callable<?> call) {
    try {
      call.call();
    } catch (ApplicationFailure failure) {
      return failure;
    } catch (ActivityFailure failure) {
      if (failure.getCause() instanceof ApplicationFailure cause) {
        return cause;
      }
      throw new AssertionError("no application failure", failure);
    } catch (Exception e) {
      throw new AssertionError("no application failure", e);
    }
    throw new AssertionError("it did not fail");
  }
}
