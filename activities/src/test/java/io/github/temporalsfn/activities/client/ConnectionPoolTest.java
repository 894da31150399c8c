package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.SfnClient;

/** How many requests are under way at once. */
class ConnectionPoolTest {
  private static final int CALLS = 80;

  private final TestEndpoint endpoint = TestEndpoint.start();
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLS);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void close() {
    threads.shutdownNow();
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'max_pool_connections':2,'connect_timeout':60}  | 2  | 8",
        "{'max_pool_connections':5,'connect_timeout':60}  | 5  | 20",
        "{}                                               | 80 | 80"
      })
  void isAsLargeAsTheConfigurationSays(String config, int expected, int calls) throws Exception {
    CountDownLatch asManyAsExpected = new CountDownLatch(expected);
    endpoint.answer(
        exchange -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          asManyAsExpected.countDown();
          asManyAsExpected.await(10, TimeUnit.SECONDS);
          Thread.sleep(300); // so that others could come
          underWay.decrementAndGet();
          TestEndpoint.succeed(exchange);
        });
    try (SfnClient client =
        SfnClients.build(Settings.of(endpoint.uri(), config), Calls.CREDENTIALS)) {
      for (Future<?> call : calls(client, calls)) {
        call.get();
      }
    }

    assertThat(most.get()).isEqualTo(expected);
    assertThat(endpoint.received()).hasSize(calls);
  }

  @Test
  void tellsAfterASecondThatItIsUsedUp() throws InterruptedException {
    endpoint.answer(exchange -> Thread.sleep(30_000));
    try (SfnClient client =
        SfnClients.build(
            Settings.of(endpoint.uri(), "{'max_pool_connections':1,'read_timeout':5}"),
            Calls.CREDENTIALS)) {
      Future<?> first = threads.submit(() -> Calls.describe(client));
      while (endpoint.received().isEmpty()) {
        Thread.sleep(10);
      }

      assertThat(Calls.failure(() -> Calls.describe(client)).thrown())
          .hasCauseInstanceOf(ConnectionRequestTimeoutException.class);
      assertThat(first.isDone()).isFalse();
    }
  }

  private List<Future<?>> calls(SfnClient client, int count) {
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(threads.submit(() -> Calls.describe(client)));
    }
    return calls;
  }
}
