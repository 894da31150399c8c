package io.github.temporalsfn.emulator.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Interceptor;
import io.github.temporalsfn.emulator.api.NoAnswerException;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Does to each call what the rules say. */
public final class FaultInjection implements Interceptor {
  private final Faults faults;
  private final InFlight inFlight;

  /** An interceptor that delays by a scheduler, so that nothing waits on a thread. */
  public FaultInjection(Faults faults, Scheduler scheduler) {
    this.faults = faults;
    this.inFlight = new InFlight(scheduler);
  }

  /** Drops the rules and the late requests; sends the delayed answers. */
  public void reset() {
    faults.clear();
    inFlight.clear();
  }

  @Override
  public CompletionStage<ObjectNode> around(ApiCall call, Operation next) throws ApiException {
    if (faults.isEmpty()) {
      return next.begin(call);
    }
    if (!call.operation().equals(Fault.DESCRIBE)) {
      return apply(take(call, null), call, next);
    }
    // A description changes nothing, so it can be made first, for rules that depend on it.
    CompletableFuture<ObjectNode> description = begin(call, next).toCompletableFuture();
    ObjectNode answer = description.isCompletedExceptionally() ? null : description.getNow(null);
    return apply(take(call, answer), call, again -> description);
  }

  private @Nullable FaultRule take(ApiCall call, @Nullable ObjectNode answer) {
    return faults.take(new Request(call.operation(), call.stateMachineName(), answer));
  }

  private CompletionStage<ObjectNode> apply(@Nullable FaultRule rule, ApiCall call, Operation next)
      throws ApiException {
    if (rule == null) {
      return next.begin(call);
    }
    return switch (rule.fault()) {
      case THROTTLE -> throw ApiException.throttling();
      case INTERNAL_ERROR -> throw ApiException.internalFailure();
      case ERROR -> throw Objects.requireNonNull(rule.error()).exception();
      case UNKNOWN_EXECUTION -> throw unknownExecution(call);
      case DROP_REQUEST -> noAnswer();
      case DROP_RESPONSE ->
          begin(call, next).handle((answer, failure) -> noAnswer()).thenCompose(dropped -> dropped);
      case DELIVER_LATE -> {
        inFlight.request(delay(rule), () -> begin(call, next));
        yield noAnswer();
      }
      case DELAY -> delayed(begin(call, next), delay(rule));
      case STALE_STATUS, MISSING_OUTPUT, UNKNOWN_STATUS, PENDING_REDRIVE ->
          next.begin(call).thenApply(answer -> Descriptions.change(rule.fault(), answer));
    };
  }

  private CompletionStage<ObjectNode> delayed(CompletionStage<ObjectNode> answer, Duration delay) {
    CompletableFuture<ObjectNode> delayed = new CompletableFuture<>();
    answer.whenComplete(
        (value, failure) ->
            inFlight.answer(
                delay,
                () -> {
                  if (failure == null) {
                    delayed.complete(value);
                  } else {
                    delayed.completeExceptionally(failure);
                  }
                }));
    return delayed;
  }

  private static CompletionStage<ObjectNode> begin(ApiCall call, Operation next) {
    try {
      return next.begin(call);
    } catch (ApiException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private static CompletionStage<ObjectNode> noAnswer() {
    return CompletableFuture.failedStage(new NoAnswerException());
  }

  private static Duration delay(FaultRule rule) {
    return Objects.requireNonNull(rule.delay());
  }

  private static ApiException unknownExecution(ApiCall call) {
    return ApiException.of(
        "ExecutionDoesNotExist",
        "Execution Does Not Exist",
        String.valueOf(call.parameters().text("executionArn")));
  }
}
