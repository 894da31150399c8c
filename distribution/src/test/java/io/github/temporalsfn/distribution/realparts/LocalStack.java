package io.github.temporalsfn.distribution.realparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody else's Step Functions: LocalStack, started as the examples tell. */
final class LocalStack implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;
  private final Path home;
  private final BackgroundProcess process;

  /** Returns when it serves; {@code python} is the interpreter that LocalStack is installed for. */
  LocalStack(Path python) {
    String address = "127.0.0.1:" + BackgroundProcess.freePort();
    endpoint = URI.create("http://" + address);
    try {
      home = Files.createTempDirectory("localstack");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process =
        new BackgroundProcess(
            "localstack",
            List.of(python.toString(), "../examples/localstack/start.py"),
            // What it writes is gone with the folder, even where it is killed.
            Map.of("GATEWAY_LISTEN", address, "TMPDIR", home.toString()));
    process.awaitReady(this::serves);
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    process.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean serves() {
    HttpRequest health = HttpRequest.newBuilder(endpoint.resolve("/_localstack/health")).build();
    try {
      return http.send(health, HttpResponse.BodyHandlers.ofString())
          .body()
          .contains("\"stepfunctions\": \"running\"");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
