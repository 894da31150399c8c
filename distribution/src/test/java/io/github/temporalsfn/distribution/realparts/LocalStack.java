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

/** Somebody else's Step Functions: LocalStack, as a plain process instead of a container. */
final class LocalStack implements AutoCloseable {
  // Its server takes only the port of GATEWAY_LISTEN and would listen on every interface (see
  // localstack/runtime/server/twisted.py).
  private static final String ON_LOOPBACK =
      """
      from functools import partial
      from twisted.internet import endpoints
      endpoints.TCP4ServerEndpoint = partial(endpoints.TCP4ServerEndpoint, interface="127.0.0.1")
      from localstack.runtime.main import main
      main()
      """;

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
            "localstack", List.of(python.toString(), "-c", ON_LOOPBACK), variables(address, home));
    process.awaitReady(this::serves);
  }

  private static Map<String, String> variables(String address, Path home) {
    return Map.of(
        "HOME",
        home.toString(),
        // Instead of the root of a container's file system.
        "FILESYSTEM_ROOT",
        home.resolve("root").toString(),
        "OVERRIDE_IN_DOCKER",
        "0",
        "GATEWAY_LISTEN",
        address,
        "SERVICES",
        "stepfunctions",
        "EAGER_SERVICE_LOADING",
        "1",
        // No DNS server, and nothing sent or fetched: no usage events, no certificate.
        "DNS_ADDRESS",
        "0",
        "DISABLE_EVENTS",
        "1",
        "SKIP_SSL_CERT_DOWNLOAD",
        "1");
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
