package io.github.temporalsfn.emulator;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests to the paths under {@code /_emulator}, as curl sends them. */
public final class Control {
  private final HttpClient http = HttpClient.newHttpClient();
  private final StepFunctionsEmulator emulator;

  public Control(StepFunctionsEmulator emulator) {
    this.emulator = emulator;
  }

  public HttpResponse<String> send(String method, String path) throws Exception {
    return send(method, path, "");
  }

  public HttpResponse<String> send(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(emulator.endpoint().resolve("/_emulator/" + path))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
