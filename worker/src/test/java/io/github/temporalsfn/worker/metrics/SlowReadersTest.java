package io.github.temporalsfn.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that do not read, or send nothing: they are their own trouble alone. */
class SlowReadersTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  // More than a system keeps for a client that does not read.
  private static final String LARGE = "x".repeat(16 << 20);

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void leaveMetricsAndProbesToOthers() throws Exception {
    try (MonitoringEndpoint endpoint = MonitoringEndpoint.open(new ListenAddress("127.0.0.1", 0));
        SlowReaders readers = new SlowReaders(50, endpoint.port(), "/metrics")) {
      assertThat(readers).isNotNull();
      for (int i = 0; i < 5; i++) {
        assertThat(get(endpoint.port(), "/metrics").statusCode()).isEqualTo(200);
        assertThat(get(endpoint.port(), "/healthz").statusCode()).isEqualTo(200);
        assertThat(get(endpoint.port(), "/readyz").body()).isEqualTo("starting\n");
      }
    }
  }

  @Test
  void leaveThePageToOthersWhileTheyAreFew() throws Exception {
    try (HttpPages pages = pages();
        SlowReaders readers = new SlowReaders(4, pages.port(), "/large")) {
      assertThat(readers).isNotNull();
      assertThat(get(pages.port(), "/large").body()).hasSize(LARGE.length() + 1);
    }
  }

  @Test
  void leaveOtherPagesAloneHoweverManyTheyAre() throws Exception {
    try (HttpPages pages = pages();
        SlowReaders readers = new SlowReaders(60, pages.port(), "/large")) {
      assertThat(readers).isNotNull();
      assertThat(get(pages.port(), "/large").statusCode()).isEqualTo(503);
      assertThat(get(pages.port(), "/healthz").body()).isEqualTo("ok\n");
    }
  }

  @Test
  void areSentAwayInTime() throws Exception {
    try (HttpPages pages = pages();
        SlowReaders readers = new SlowReaders(8, pages.port(), "/large")) {
      assertThat(readers).isNotNull();
      assertThat(get(pages.port(), "/large").statusCode()).isEqualTo(503);

      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (get(pages.port(), "/large").statusCode() == 503 && System.nanoTime() < deadline) {
        Thread.sleep(500);
      }
      assertThat(get(pages.port(), "/large").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void areNoMoreThanTheWorkerHasFilesFor() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try (HttpPages pages = pages()) {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket();
        silent.add(socket);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), pages.port()));
        socket.setSoTimeout(200);
      }
      assertThat(silent).filteredOn(SlowReadersTest::isRefused).hasSizeGreaterThanOrEqualTo(100);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  private static boolean isRefused(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static HttpPages pages() throws IOException {
    return HttpPages.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Map.of(
            "/large", () -> Page.text(200, LARGE),
            "/healthz", () -> Page.text(200, "ok")));
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(SOON).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
