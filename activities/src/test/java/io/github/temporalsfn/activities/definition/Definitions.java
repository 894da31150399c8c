package io.github.temporalsfn.activities.definition;

import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections as somebody may have written them. */
public final class Definitions {
  private Definitions() {}

  /** Those of a connections.toml that only its owner may read; messages call it just that. */
  public static ConnectionDefinitions ofFile(String toml, Map<String, String> environment) {
    return ofFile(toml.getBytes(StandardCharsets.UTF_8), environment);
  }

  /** Likewise. */
  public static ConnectionDefinitions ofFile(byte[] toml, Map<String, String> environment) {
    try {
      Path folder = Files.createTempDirectory("connections");
      Path file = folder.resolve("connections.toml");
      try {
        Files.write(file, toml);
        restrict(file);
        return shortened(ConnectionDefinitions.load(Optional.of(file), environment), folder);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Likewise, without variables. */
  public static ConnectionDefinitions ofFile(String toml) {
    return ofFile(toml, Map.of());
  }

  /** The connection {@code prod} with those settings, about which there is nothing to say. */
  public static ConnectionDefinition prod(String settings) {
    return prod(settings, Map.of());
  }

  /** Likewise, with variables. */
  public static ConnectionDefinition prod(String settings, Map<String, String> environment) {
    return accepted(ofFile("[connections.prod]\n" + settings, environment));
  }

  /** What is wrong with a connection {@code prod} that has those settings, from line 2 on. */
  public static List<String> errors(String settings) {
    return ofFile("[connections.prod]\n" + settings).errors();
  }

  /** Those of the variable {@code AIRFLOW_CONN_PROD}. */
  public static ConnectionDefinitions ofVariable(String value) {
    return ConnectionDefinitions.load(
        Optional.empty(), Map.of("AIRFLOW_CONN_PROD", value, "PATH", "/bin"));
  }

  /** The connection {@code prod}, about which there is nothing to say. */
  public static ConnectionDefinition accepted(ConnectionDefinitions definitions) {
    if (!definitions.errors().isEmpty() || !definitions.warnings().isEmpty()) {
      throw new AssertionError(definitions.errors() + " " + definitions.warnings());
    }
    return definitions.find("prod").orElseThrow();
  }

  private static void restrict(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static ConnectionDefinitions shortened(ConnectionDefinitions definitions, Path folder) {
    String prefix = folder + folder.getFileSystem().getSeparator();
    return new ConnectionDefinitions(
        definitions.byName(),
        definitions.offersDefaultChain(),
        definitions.errors().stream().map(line -> line.replace(prefix, "")).toList(),
        definitions.warnings().stream().map(line -> line.replace(prefix, "")).toList());
  }
}
