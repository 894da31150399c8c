package io.github.temporalsfn.emulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.api.Parameters;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** AWS JSON 1.0: the action in a header, parameters and answer as JSON. */
public final class AwsJsonHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(AwsJsonHandler.class);
  private static final String TARGET_PREFIX = "AWSStepFunctions.";
  private static final int MAX_BODY = 1_048_576;
  // Credential=<access key>/<date>/<region>/states/aws4_request
  private static final Pattern CREDENTIAL_SCOPE =
      Pattern.compile("Credential=[^/]+/\\d+/([a-z0-9-]+)/");

  private final Operation operations;
  private final String defaultRegion;

  /**
   * A handler.
   *
   * @param operations answers the calls
   * @param defaultRegion for requests without a signature
   */
  public AwsJsonHandler(Operation operations, String defaultRegion) {
    this.operations = operations;
    this.defaultRegion = defaultRegion;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      CompletionStage<ObjectNode> answer = operations.begin(read(exchange));
      CompletableFuture<ObjectNode> soFar = answer.toCompletableFuture();
      if (soFar.isDone()) {
        write(exchange, 200, JsonText.print(soFar.join()));
      } else {
        // The exchange stays open, and this thread goes on to the next request.
        answer.thenAcceptAsync(
            late -> writeLate(exchange, late), exchange.getHttpContext().getServer().getExecutor());
      }
    } catch (ApiException e) {
      write(exchange, e.status(), error(e));
    } catch (RuntimeException e) {
      log.error("A request broke the emulator", e);
      ApiException failure =
          ApiException.common(500, "InternalFailure", "Internal error of the emulator");
      write(exchange, failure.status(), error(failure));
    }
  }

  private static void writeLate(HttpExchange exchange, ObjectNode answer) {
    try {
      write(exchange, 200, JsonText.print(answer));
    } catch (IOException e) {
      // Clients may go away while they wait; what they have started ends without them.
      log.debug("Nobody is left to read an answer", e);
    }
  }

  private ApiCall read(HttpExchange exchange) throws IOException, ApiException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      drain(exchange.getRequestBody());
      throw ApiException.common(
          413, "RequestEntityTooLargeException", "Request size exceeded 1048576 bytes");
    }
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (!exchange.getRequestMethod().equals("POST")
        || !exchange.getRequestURI().getPath().equals("/")
        || target == null
        || !target.startsWith(TARGET_PREFIX)) {
      throw ApiException.common(400, "UnknownOperationException", "No operation " + target);
    }
    return new ApiCall(
        target.substring(TARGET_PREFIX.length()),
        parameters(body),
        region(exchange.getRequestHeaders().getFirst("Authorization")),
        exchange.getRequestHeaders().getFirst("X-Amzn-Trace-Id"));
  }

  private static Parameters parameters(byte[] body) throws ApiException {
    try {
      return new Parameters(JsonText.parse(new String(body, StandardCharsets.UTF_8)));
    } catch (InvalidJsonException e) {
      throw ApiException.common(400, "SerializationException", String.valueOf(e.getMessage()));
    }
  }

  private String region(@Nullable String authorization) {
    if (authorization != null) {
      Matcher scope = CREDENTIAL_SCOPE.matcher(authorization);
      if (scope.find()) {
        return scope.group(1);
      }
    }
    return defaultRegion;
  }

  private static String error(ApiException e) {
    return JsonText.print(
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", e.type())
            .put("message", e.getMessage()));
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(status, -1);
      } else {
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  /** Reads on, so that a client which is still sending gets to see the answer. */
  private static void drain(InputStream body) throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
  }
}
