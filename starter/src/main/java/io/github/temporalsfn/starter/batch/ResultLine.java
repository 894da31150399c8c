package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.workflows.json.JsonDocument;

/** One line of the results. */
record ResultLine(JsonDocument document, boolean succeeded) {
  /** The document on one line: a line break in JSON is white space between tokens. */
  String text() {
    return document.text().replaceAll("[\\r\\n]+[ \\t]*", "");
  }
}
