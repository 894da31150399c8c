package io.github.temporalsfn.distribution.realparts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Somebody else's Step Functions: moto, told to execute what is started. */
final class Moto implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;
  private final BackgroundProcess process;

  Moto(Path motoServer) {
    int port = BackgroundProcess.freePort();
    endpoint = URI.create("http://127.0.0.1:" + port);
    process =
        new BackgroundProcess(
            "moto",
            List.of(motoServer.toString(), "-H", "127.0.0.1", "-p", Integer.toString(port)),
            Map.of());
    process.awaitReady(this::executesStateMachines);
  }

  URI endpoint() {
    return endpoint;
  }

  /** Creates a state machine; returns its ARN. */
  String createStateMachine(String name, String definition) {
    try {
      String request =
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "name", name,
                      "definition", definition,
                      "roleArn", "arn:aws:iam::123456789012:role/moto"));
      HttpResponse<String> response =
          post("/", request, "X-Amz-Target", "AWSStepFunctions.CreateStateMachine");
      return new ObjectMapper().readTree(response.body()).required("stateMachineArn").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }

  private boolean executesStateMachines() {
    String config = "{\"stepfunctions\":{\"execute_state_machine\":true}}";
    try {
      return post("/moto-api/config", config, "X-Moto", "config").statusCode() / 100 == 2;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> post(String path, String body, String header, String value)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=dummy/20260101/us-east-1/states/aws4_request")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
