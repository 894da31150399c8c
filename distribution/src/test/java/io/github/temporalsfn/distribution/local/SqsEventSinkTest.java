package io.github.temporalsfn.distribution.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqsEventSinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://sqs.eu-west-1.amazonaws.com/123456789012/events, must be a queue of a local SQS",
    "events, must be the URL of an SQS queue"
  })
  void refusesWhatIsNoQueueOfALocalSqs(String url, String rule) {
    assertThatThrownBy(() -> new SqsEventSink(url))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--events-queue-url " + rule);
  }

  @Test
  void sendsEventsToTheQueue() throws Exception {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    HttpServer sqs = sqs(requests);
    String url = "http://127.0.0.1:" + sqs.getAddress().getPort() + "/1/events";
    try (SqsEventSink sink = new SqsEventSink(url)) {
      sink.send("an event");

      assertThat(requests.poll(30, TimeUnit.SECONDS))
          .contains("\"QueueUrl\":\"" + url + "\"", "\"MessageBody\":\"an event\"");
    } finally {
      sqs.stop(0);
    }
  }

  private static HttpServer sqs(BlockingQueue<String> requests) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    return server;
  }
}
