package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A call of Step Functions as it is on the wire, without an SDK and without a signature. */
public final class StepFunctionsCall {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private StepFunctionsCall() {}

  /** Returns the answer's JSON text. */
  public static String of(URI endpoint, String operation, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(endpoint, operation, body);
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(200);
    return response.body();
  }

  /** Returns the answer, even if it is an error. */
  public static HttpResponse<String> send(URI endpoint, String operation, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AWSStepFunctions." + operation)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
