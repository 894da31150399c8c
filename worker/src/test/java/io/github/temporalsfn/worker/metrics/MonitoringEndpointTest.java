package io.github.temporalsfn.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.worker.FreePort;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringEndpointTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final MonitoringEndpoint endpoint = open();

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void servesMetricsAsPrometheusReadsThem() throws Exception {
    HttpResponse<String> metrics = get("/metrics");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(metrics.body())
        .contains(
            "# TYPE jvm_memory_used_bytes gauge",
            "# TYPE jvm_gc_memory_allocated_bytes_total counter",
            "# TYPE jvm_threads_live_threads gauge",
            "# TYPE process_cpu_usage gauge",
            "# TYPE process_uptime_seconds gauge")
        .endsWith("\n");
  }

  @Test
  void isHealthyAsSoonAsItAnswers() throws Exception {
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/healthz").body()).isEqualTo("ok\n");
  }

  @Test
  void isNotReadyBeforeTheWorkerHasStarted() throws Exception {
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).isEqualTo("starting\n");
  }

  @Test
  void isNotReadyWhereTemporalDoesNotAnswer() throws Exception {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + FreePort.find())
                .build());
    try {
      endpoint.started(() -> true, stubs);

      assertThat(get("/readyz").statusCode()).isEqualTo(503);
      assertThat(get("/readyz").body())
          .startsWith("Temporal does not answer: UNAVAILABLE")
          .hasLineCount(1);
    } finally {
      stubs.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics/", "/metricsx", "/healthz/live", "/readyz%20"})
  void hasNoOtherPaths(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void isOnlyRead(String method) throws Exception {
    HttpResponse<String> refused = send(method, "/metrics");

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void answersAHeadWithoutABody() throws Exception {
    HttpResponse<String> head = send("HEAD", "/healthz");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).contains("3");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void refusesAPortThatIsTaken() {
    assertThatThrownBy(
            () -> MonitoringEndpoint.open(new ListenAddress("127.0.0.1", endpoint.port())))
        .isInstanceOf(BindException.class);
  }

  @Test
  void refusesAHostThatIsNone() {
    assertThatThrownBy(() -> MonitoringEndpoint.open(new ListenAddress("nobody.invalid", 0)))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void isGoneWhenItIsClosed() {
    endpoint.close();

    assertThatThrownBy(() -> get("/healthz")).isInstanceOf(ConnectException.class);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static MonitoringEndpoint open() {
    try {
      return MonitoringEndpoint.open(new ListenAddress("127.0.0.1", 0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
