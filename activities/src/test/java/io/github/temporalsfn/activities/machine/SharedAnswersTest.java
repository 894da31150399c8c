package io.github.temporalsfn.activities.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

class SharedAnswersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SharedAnswers<String, String> answers = new SharedAnswers<>(2);
  private final AtomicInteger questions = new AtomicInteger();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void areAskedForOnceByManyAtATime() {
    List<CompletableFuture<String>> all =
        IntStream.range(0, 20).mapToObj(i -> inBackground(() -> slowly("STANDARD"))).toList();
    mayAnswer.countDown();

    assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo("STANDARD"));
    assertThat(questions).hasValue(1);
  }

  @Test
  void giveAnErrorToThoseWhoWaitedAndToNobodyElse() throws InterruptedException {
    CompletableFuture<String> first = inBackground(() -> slowly(null));
    asked.await();
    CompletableFuture<String> second = inBackground(() -> slowly("not asked"));
    mayAnswer.countDown();

    assertThatThrownBy(first::join).hasRootCauseInstanceOf(IllegalStateException.class);
    // It came before the error or after it.
    assertThat(second.exceptionally(error -> "not asked").join()).isEqualTo("not asked");
    assertThat(answers.get("a", PATIENCE, () -> "STANDARD")).isIn("STANDARD", "not asked");
  }

  @Test
  void areNotWaitedForLongerThanOneHasTime() throws InterruptedException {
    CompletableFuture<String> first = inBackground(() -> slowly("STANDARD"));
    asked.await();

    assertThatThrownBy(() -> answers.get("a", Duration.ofMillis(20), () -> "EXPRESS"))
        .isInstanceOf(ApiCallTimeoutException.class);
    mayAnswer.countDown();
    assertThat(first.join()).isEqualTo("STANDARD");
  }

  @Test
  void areForgottenInTheOrderOfTheirUse() {
    ask("a");
    ask("b");
    ask("a");
    ask("c");

    assertThat(ask("a") + ask("c")).isEqualTo("a1c3");
    assertThat(ask("b")).isEqualTo("b4");
  }

  @Test
  void canBeLearnedAndForgotten() {
    answers.learn("a", "EXPRESS");
    String learned = answers.get("a", PATIENCE, () -> "asked");
    answers.forget("a");

    assertThat(learned + " " + answers.get("a", PATIENCE, () -> "asked"))
        .isEqualTo("EXPRESS asked");
  }

  private String ask(String key) {
    return answers.get(key, PATIENCE, () -> key + questions.incrementAndGet());
  }

  private CompletableFuture<String> inBackground(Supplier<String> question) {
    return CompletableFuture.supplyAsync(() -> answers.get("a", PATIENCE, question), threads);
  }

  private String slowly(@Nullable String answer) {
    questions.incrementAndGet();
    asked.countDown();
    try {
      mayAnswer.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (answer == null) {
      throw new IllegalStateException("no answer");
    }
    return answer;
  }
}
