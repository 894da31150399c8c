package io.github.temporalsfn.worker.metrics;

import com.uber.m3.tally.Buckets;
import com.uber.m3.tally.Capabilities;
import com.uber.m3.tally.Counter;
import com.uber.m3.tally.Gauge;
import com.uber.m3.tally.Histogram;
import com.uber.m3.tally.Scope;
import com.uber.m3.tally.ScopeCloseException;
import com.uber.m3.tally.Timer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope whose labels have {@link KnownLabels}, however many values callers make up. */
record KnownLabelsScope(Scope scope) implements Scope {
  @Override
  public Counter counter(String name) {
    return scope.counter(name);
  }

  @Override
  public Gauge gauge(String name) {
    return scope.gauge(name);
  }

  @Override
  public Timer timer(String name) {
    return scope.timer(name);
  }

  // Tally's own signature.
  @Override
  @SuppressWarnings({"rawtypes", "deprecation"})
  public Histogram histogram(String name, @Nullable Buckets buckets) {
    return scope.histogram(name, buckets);
  }

  @Override
  public Scope tagged(Map<String, String> labels) {
    return new KnownLabelsScope(scope.tagged(KnownLabels.of(labels)));
  }

  @Override
  public Scope subScope(String name) {
    return new KnownLabelsScope(scope.subScope(name));
  }

  @Override
  public Capabilities capabilities() {
    return scope.capabilities();
  }

  @Override
  public void close() throws ScopeCloseException {
    scope.close();
  }
}
