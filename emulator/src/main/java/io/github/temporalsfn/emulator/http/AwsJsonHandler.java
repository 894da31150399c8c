package io.github.temporalsfn.emulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.temporalsfn.emulator.api.ApiCall;
import io.github.temporalsfn.emulator.api.ApiException;
import io.github.temporalsfn.emulator.api.NoAnswerException;
import io.github.temporalsfn.emulator.api.Operation;
import io.github.temporalsfn.emulator.api.Parameters;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    CompletableFuture<ObjectNode> answer = begin(exchange);
    if (answer.isDone()) {
      respond(exchange, answer);
    } else {
      respondLater(exchange, answer);
    }
  }

  private CompletableFuture<ObjectNode> begin(HttpExchange exchange) throws IOException {
    try {
      return operations.begin(read(exchange)).toCompletableFuture();
    } catch (ApiException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void respond(HttpExchange exchange, CompletableFuture<ObjectNode> answer)
      throws IOException {
    try {
      write(exchange, 200, JsonText.print(answer.join()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof NoAnswerException) {
        // Thrown out of a handler, it makes the server close the connection and forget it. After
        // HttpExchange.close() the server would remember it for ever, with 5 to 13 kB.
        throw new IOException(e.getCause());
      }
      ApiException error = error(e.getCause());
      write(exchange, error.status(), print(error));
    }
  }

  /** The exchange stays open, and this thread goes on to the next request. */
  private static void respondLater(HttpExchange exchange, CompletionStage<ObjectNode> answer) {
    answer.whenCompleteAsync(
        (late, failure) -> {
          try {
            respond(exchange, answer.toCompletableFuture());
          } catch (IOException e) {
            // Clients may go away while they wait; what they have started ends without them. Or
            // the answer is one that is not to be sent.
            log.debug("Closed a connection without an answer", e);
            exchange.close();
          }
        },
        exchange.getHttpContext().getServer().getExecutor());
  }

  private ApiCall read(HttpExchange exchange) throws IOException, ApiException {
    String body = RequestBody.read(exchange);
    if (body == null) {
      throw ApiException.common(
          413,
          "RequestEntityTooLargeException",
          "Request size exceeded " + RequestBody.MAX_BYTES + " bytes");
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

  private static Parameters parameters(String body) throws ApiException {
    try {
      return new Parameters(JsonText.parse(body));
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

  private static ApiException error(@Nullable Throwable failure) {
    if (failure instanceof ApiException error) {
      return error;
    }
    log.error("A request broke the emulator", failure);
    return ApiException.common(500, "InternalFailure", "Internal error of the emulator");
  }

  private static String print(ApiException error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("__type", error.type());
    if (error.getMessage() != null) {
      body.put("message", error.getMessage());
    }
    return JsonText.print(body);
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
}
