package io.github.temporalsfn.emulator.stats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Interceptor;
import io.github.temporalsfn.emulator.api.NoAnswerException;
import io.github.temporalsfn.emulator.api.Operation;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls and their errors. */
public final class CallCounter implements Interceptor {
  /** What a call without an answer is counted as among the error codes. */
  public static final String NO_ANSWER = "NoAnswer";

  private final ConcurrentMap<String, Counters> calls = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<ObjectNode> around(ApiCall call, Operation next) throws ApiException {
    Counters counters = counters(call.operation());
    counters.count.increment();
    try {
      return next.begin(call)
          .whenComplete(
              (answer, failure) -> {
                if (failure != null) {
                  counters.error(failure);
                }
              });
    } catch (ApiException | RuntimeException e) {
      counters.error(e);
      throw e;
    }
  }

  /** Counts a call, which is counted already, as one that a quota has refused. */
  public void throttled(String operation) {
    counters(operation).throttled.increment();
  }

  /** Begins again. */
  public void reset() {
    calls.clear();
  }

  /** The counts so far, by API action. */
  public Map<String, OperationStats> counts() {
    Map<String, OperationStats> counts = new TreeMap<>();
    calls.forEach((operation, counters) -> counts.put(operation, counters.read()));
    return counts;
  }

  private Counters counters(String operation) {
    return calls.computeIfAbsent(operation, key -> new Counters());
  }

  private static final class Counters {
    private final LongAdder count = new LongAdder();
    private final LongAdder throttled = new LongAdder();
    private final ConcurrentMap<String, LongAdder> errors = new ConcurrentHashMap<>();

    void error(Throwable failure) {
      errors.computeIfAbsent(code(failure), key -> new LongAdder()).increment();
    }

    private static String code(Throwable failure) {
      if (failure instanceof CompletionException && failure.getCause() != null) {
        return code(failure.getCause());
      }
      if (failure instanceof ApiException error) {
        return error.code();
      }
      return failure instanceof NoAnswerException ? NO_ANSWER : "InternalFailure";
    }

    OperationStats read() {
      Map<String, Long> byCode = new TreeMap<>();
      errors.forEach((code, number) -> byCode.put(code, number.sum()));
      return new OperationStats(count.sum(), throttled.sum(), byCode);
    }
  }
}
