package io.github.temporalsfn.emulator.quotas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Interceptor;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Store;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Refuses calls that exceed a quota, before anything in them is looked at, as recorded from AWS. An
 * emulator is one account; the region is the one that a request is signed for.
 */
public final class QuotaEnforcement implements Interceptor {
  private final Quotas quotas;
  private final Store store;
  private final Supplier<Instant> now;
  private final Consumer<String> refused;
  private final ConcurrentMap<Key, TokenBucket> buckets = new ConcurrentHashMap<>();

  /**
   * An interceptor whose buckets are full.
   *
   * @param store knows which state machines are EXPRESS
   * @param now the emulator's clock
   * @param refused told of the action of each call that is refused
   */
  public QuotaEnforcement(
      Quotas quotas, Store store, Supplier<Instant> now, Consumer<String> refused) {
    this.quotas = quotas;
    this.store = store;
    this.now = now;
    this.refused = refused;
  }

  /** Fills all buckets. */
  public void reset() {
    buckets.clear();
  }

  @Override
  public CompletionStage<ObjectNode> around(ApiCall call, Operation next) throws ApiException {
    String name = name(call);
    Quota quota = quotas.find(name);
    if (quota != null && !bucket(call.region(), name, quota).take()) {
      refused.accept(call.operation());
      throw ApiException.throttling();
    }
    return next.begin(call);
  }

  private TokenBucket bucket(String region, String name, Quota quota) {
    return buckets.computeIfAbsent(new Key(region, name), key -> new TokenBucket(quota, now));
  }

  private String name(ApiCall call) {
    return call.operation().equals(Quotas.START) && startsExpress(call)
        ? Quotas.START_EXPRESS
        : call.operation();
  }

  private boolean startsExpress(ApiCall call) {
    String arn = call.stateMachineArn();
    return arn != null
        && store
            .machine(arn)
            .filter(machine -> machine.type() == StateMachineType.EXPRESS)
            .isPresent();
  }

  private record Key(String region, String name) {}
}
