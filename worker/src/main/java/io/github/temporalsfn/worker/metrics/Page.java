package io.github.temporalsfn.worker.metrics;

/** What an HTTP request is answered with. */
record Page(int status, String contentType, String body) {
  /** One line. */
  static Page text(int status, String line) {
    return new Page(status, "text/plain; charset=utf-8", line + "\n");
  }
}
