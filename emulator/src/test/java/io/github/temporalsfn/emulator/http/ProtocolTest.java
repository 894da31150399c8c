package io.github.temporalsfn.emulator.http;

import static io.github.temporalsfn.emulator.World.WAIT_60;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private final World world = new World();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersInAwsJson() throws Exception {
    world.clock.advance(Duration.ofMillis(7));
    String machine = world.machine("m", WAIT_60);
    HttpResponse<String> response =
        call("StartExecution", "{\"stateMachineArn\":\"" + machine + "\",\"name\":\"n\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/x-amz-json-1.0");
    assertThat(response.headers().firstValue("x-amzn-RequestId").orElseThrow())
        .matches("[0-9a-f-]{36}");
    assertThat(response.body())
        .isEqualTo(
            "{\"executionArn\":\"arn:aws:states:us-east-1:123456789012:execution:m:n\","
                + "\"startDate\":1767225600.007}");
  }

  @Test
  void writesWholeSecondsAsPlainDecimals() throws Exception {
    String machine = world.machine("m", WAIT_60);
    assertThat(call("StartExecution", "{\"stateMachineArn\":\"" + machine + "\"}").body())
        .endsWith("\"startDate\":1767225600.000}");
  }

  @Test
  void answersErrorsWithTypeAndMessage() throws Exception {
    HttpResponse<String> response = call("DescribeExecution", "{\"executionArn\":\"x\"}");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
    assertThat(response.body())
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.states#InvalidArn\","
                + "\"message\":\"Invalid Arn: 'Invalid ARN prefix: x'\"}");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws Exception {
    assertThat(call("MakeCoffee", "{}").body())
        .contains("#UnknownOperationException")
        .contains("MakeCoffee");
    HttpRequest noTarget =
        HttpRequest.newBuilder(world.emulator.endpoint())
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertThat(http.send(noTarget, BodyHandlers.ofString()).body())
        .contains("#UnknownOperationException");
    HttpRequest get = HttpRequest.newBuilder(world.emulator.endpoint()).build();
    assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesBodiesThatAreNoJsonObject() throws Exception {
    for (String body : List.of("", "[]", "{", "text")) {
      HttpResponse<String> response = call("ListStateMachines", body);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("#SerializationException");
    }
    assertThat(call("DescribeExecution", "{\"executionArn\":5}").body())
        .contains("#SerializationException");
    assertThat(call("ListStateMachines", "{\"maxResults\":\"5\"}").body())
        .contains("#SerializationException");
  }

  @Test
  void refusesBodiesOfMoreThanAMegabyte() throws Exception {
    String fits = "{\"x\":\"" + "x".repeat(1_048_576 - 8) + "\"}";
    assertThat(call("ListStateMachines", fits).statusCode()).isEqualTo(200);
    HttpResponse<String> response = call("ListStateMachines", fits + " ");
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("#RequestEntityTooLargeException");
  }

  @Test
  void answersAnInternalErrorWithoutAStackTrace() throws Exception {
    AwsJsonHandler broken =
        new AwsJsonHandler(
            call -> {
              throw new IllegalStateException("secret");
            },
            "us-east-1");
    try (HttpEndpoint endpoint = new HttpEndpoint(0, Map.of("/", broken))) {
      HttpResponse<String> response = call(endpoint.uri(), "ListStateMachines", "{}");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body())
          .isEqualTo(
              "{\"__type\":\"com.amazon.coral.service#InternalFailure\","
                  + "\"message\":\"Internal error of the emulator\"}");
    }
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly() throws Exception {
    assertThat(world.emulator.endpoint().getHost()).isEqualTo("127.0.0.1");
    int port = world.emulator.endpoint().getPort();
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
            .as("connecting to %s", address)
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void takesAGivenPortAndSaysWhenItIsTaken() {
    int port = world.emulator.endpoint().getPort();
    assertThatThrownBy(() -> StepFunctionsEmulator.builder().port(port).build())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The emulator cannot listen on port " + port)
        .hasCauseInstanceOf(BindException.class);
    world.emulator.close();
    try (StepFunctionsEmulator again = StepFunctionsEmulator.builder().port(port).build()) {
      assertThat(again.endpoint().getPort()).isEqualTo(port);
    }
  }

  @Test
  void answersWithoutTheDelayOfNaglesAlgorithm() throws Exception {
    call("ListStateMachines", "{}");
    long start = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      call("ListStateMachines", "{}");
    }
    // 50 times 40 ms would be 2 s.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_900));
  }

  private HttpResponse<String> call(String operation, String body) throws Exception {
    return call(world.emulator.endpoint(), operation, body);
  }

  private HttpResponse<String> call(URI uri, String operation, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AWSStepFunctions." + operation)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
