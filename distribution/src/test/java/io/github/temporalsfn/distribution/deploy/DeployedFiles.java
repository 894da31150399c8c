package io.github.temporalsfn.distribution.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code deploy/}. */
public final class DeployedFiles {
  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final YAMLMapper YAML = new YAMLMapper();

  private DeployedFiles() {}

  /** A document; of CloudFormation's tags only what stands behind them. */
  public static JsonNode yaml(String name) throws IOException {
    return YAML.readTree(DEPLOY.resolve(name).toFile());
  }

  static String text(String name) throws IOException {
    return Files.readString(DEPLOY.resolve(name));
  }

  /** All files below a folder with that name. */
  static List<JsonNode> all(String folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY.resolve(folder))) {
      return files
          .filter(file -> file.endsWith(name))
          .map(
              file -> {
                try {
                  return YAML.readTree(file.toFile());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }
}
