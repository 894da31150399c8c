package io.github.temporalsfn.activities.botocore;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A setting that is the path of a file. */
final class FilePath {
  private FilePath() {}

  /** The path; empty where it is none. Whether there is such a file is for whoever reads it. */
  static Optional<Path> of(JsonNode node) {
    if (!node.isTextual() || node.textValue().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(node.textValue()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
