package io.github.temporalsfn.activities.botocore;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.activities.problem.FilePath;
import io.github.temporalsfn.activities.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/** Reads Airflow's {@code verify}: true, false, or the path of a CA bundle. */
public final class VerifyReader {
  private VerifyReader() {}

  /**
   * What is given; empty where nothing is, or nothing that can be used.
   *
   * @param path of the setting, as messages name it
   */
  public static Optional<Verify> read(JsonNode node, String path, Problems problems) {
    if (node.isNull() || node.isMissingNode() || (node.isTextual() && node.textValue().isEmpty())) {
      return Optional.empty();
    }
    if (means(node, true)) {
      return Optional.of(new Verify.JavaTrust());
    }
    if (means(node, false)) {
      return Optional.of(new Verify.Nothing());
    }
    Optional<Path> file = FilePath.of(node);
    if (file.isEmpty()) {
      problems.add(path, "must be true, false, or the path of a PEM file with CA certificates");
    }
    return file.map(Verify.Bundle::new);
  }

  // In the URI of an Airflow connection everything is text.
  private static boolean means(JsonNode node, boolean value) {
    return node.isBoolean()
        ? node.booleanValue() == value
        : node.isTextual() && node.textValue().equalsIgnoreCase(Boolean.toString(value));
  }
}
