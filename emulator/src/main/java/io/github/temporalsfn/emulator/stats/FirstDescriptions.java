package io.github.temporalsfn.emulator.stats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Interceptor;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.Store;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Notes when a caller is shown the end of an execution. It looks at what is sent: an answer that a
 * fault withholds, or makes one of an execution that still runs, shows no end.
 */
public final class FirstDescriptions implements Interceptor {
  private final Store store;
  private final Supplier<Instant> now;

  /** An interceptor that has to stand in front of the faults. */
  public FirstDescriptions(Store store, Supplier<Instant> now) {
    this.store = store;
    this.now = now;
  }

  @Override
  public CompletionStage<ObjectNode> around(ApiCall call, Operation next) throws ApiException {
    CompletionStage<ObjectNode> answer = next.begin(call);
    return call.operation().equals("DescribeExecution") ? answer.thenApply(this::note) : answer;
  }

  private ObjectNode note(ObjectNode answer) {
    if (answer.has("stopDate")) {
      store
          .execution(answer.path("executionArn").textValue())
          .map(Execution::attempt)
          // Redriven meanwhile, it has no end that was shown.
          .filter(attempt -> attempt.redriveCount() == answer.path("redriveCount").intValue())
          .ifPresent(attempt -> attempt.described(now.get()));
    }
    return answer;
  }
}
