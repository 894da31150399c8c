package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.output.VisibleJson;
import io.github.temporalsfn.workflows.json.JsonDocument;

/** One line of the results. */
record ResultLine(JsonDocument document, boolean succeeded) {
  /** The document on one line: a line break in JSON is white space between tokens. */
  String text() {
    return VisibleJson.oneLine(document);
  }
}
