package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Cases that run at the same time. Its text says nothing, since the failure names the case. */
record Batch<T>(List<T> cases) {
  static <T> Arbitrary<Batch<T>> of(int size, Function<Random, T> generator) {
    return Arbitraries.randomValue(
        random ->
            new Batch<>(
                IntStream.range(0, size).mapToObj(index -> generator.apply(random)).toList()));
  }

  /** What the action makes of each. */
  <R> Batch<R> each(Executor threads, Function<T, R> action) {
    List<CompletableFuture<R>> futures =
        cases.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> action.apply(one), threads))
            .toList();
    try {
      return new Batch<>(futures.stream().map(CompletableFuture::join).toList());
    } catch (CompletionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** Lets the action check each. */
  void check(Executor threads, Consumer<T> action) {
    Batch<Boolean> checked =
        each(
            threads,
            one -> {
              action.accept(one);
              return true;
            });
    assertThat(checked.cases).hasSameSizeAs(cases).containsOnly(true);
  }

  @Override
  public String toString() {
    return cases.size() + " cases";
  }
}
