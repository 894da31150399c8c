package io.github.temporalsfn.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a request carries. */
final class RequestBody {
  static final int MAX_BYTES = 1_048_576;

  private RequestBody() {}

  /** Reads the body as text; null if it is larger than a megabyte. */
  static @Nullable String read(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      // To its end, so that a client which is still sending gets to see the answer.
      body.transferTo(OutputStream.nullOutputStream());
      return null;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
