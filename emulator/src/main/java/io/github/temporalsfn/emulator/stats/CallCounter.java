package io.github.temporalsfn.emulator.stats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Interceptor;
import io.github.temporalsfn.emulator.api.Operation;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls and their errors. */
public final class CallCounter implements Interceptor {
  private final ConcurrentMap<String, Counters> calls = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<ObjectNode> around(ApiCall call, Operation next) throws ApiException {
    Counters counters = calls.computeIfAbsent(call.operation(), operation -> new Counters());
    counters.count.increment();
    try {
      return next.begin(call);
    } catch (ApiException e) {
      counters.error(e.code());
      throw e;
    } catch (RuntimeException e) {
      counters.error("InternalFailure");
      throw e;
    }
  }

  /** The counts so far, by API action. */
  public Map<String, OperationStats> counts() {
    Map<String, OperationStats> counts = new TreeMap<>();
    calls.forEach((operation, counters) -> counts.put(operation, counters.read()));
    return counts;
  }

  private static final class Counters {
    private final LongAdder count = new LongAdder();
    private final ConcurrentMap<String, LongAdder> errors = new ConcurrentHashMap<>();

    void error(String code) {
      errors.computeIfAbsent(code, key -> new LongAdder()).increment();
    }

    OperationStats read() {
      Map<String, Long> byCode = new TreeMap<>();
      errors.forEach((code, number) -> byCode.put(code, number.sum()));
      return new OperationStats(count.sum(), byCode);
    }
  }
}
