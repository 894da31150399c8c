package io.github.temporalsfn.distribution.realparts;

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

  @Override
  public void close() {
    process.close();
  }

  private boolean executesStateMachines() {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/moto-api/config"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"stepfunctions\":{\"execute_state_machine\":true}}"))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
