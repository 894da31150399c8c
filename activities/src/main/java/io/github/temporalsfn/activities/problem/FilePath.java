package io.github.temporalsfn.activities.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A setting that is the path of a file. */
public final class FilePath {
  private FilePath() {}

  /** The path; empty where it is none. Whether there is such a file is for whoever reads it. */
  public static Optional<Path> of(JsonNode node) {
    return node.isTextual() ? of(node.textValue()) : Optional.empty();
  }

  /** Likewise for a path that is no setting. */
  public static Optional<Path> of(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
