package io.github.temporalsfn.activities.machine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * Answers that do not change, each asked for once, however many threads want it at a time. An error
 * is the answer to those who have waited for it, and is asked for again by the next.
 *
 * <p>Bounded: the one that was wanted longest ago is forgotten first.
 */
final class SharedAnswers<K, V> {
  private final Map<K, CompletableFuture<V>> answers;

  SharedAnswers(int maximumSize) {
    this.answers = new RecentlyUsed<>(maximumSize);
  }

  /**
   * The answer.
   *
   * @param patience how long to wait for somebody else who is asking
   * @param question asks; its errors are thrown as they are, to everybody
   * @throws ApiCallTimeoutException where the other one has not been answered in that time
   */
  V get(K key, Duration patience, Supplier<V> question) {
    CompletableFuture<V> own = new CompletableFuture<>();
    CompletableFuture<V> answer;
    synchronized (answers) {
      answer = answers.computeIfAbsent(key, absent -> own);
    }
    if (answer == own) {
      ask(key, question, own);
    }
    return await(answer, patience);
  }

  /** What is known without asking, from now on. */
  void learn(K key, V answer) {
    synchronized (answers) {
      answers.put(key, CompletableFuture.completedFuture(answer));
    }
  }

  /** Asks again the next time. */
  void forget(K key) {
    synchronized (answers) {
      answers.remove(key);
    }
  }

  private void ask(K key, Supplier<V> question, CompletableFuture<V> own) {
    try {
      own.complete(question.get());
    } catch (Throwable e) {
      synchronized (answers) {
        answers.remove(key, own);
      }
      own.completeExceptionally(e);
    }
  }

  private static <V> V await(CompletableFuture<V> answer, Duration patience) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw ApiCallTimeoutException.create(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted while another thread asked");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
