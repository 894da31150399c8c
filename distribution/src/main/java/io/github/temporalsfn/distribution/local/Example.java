package io.github.temporalsfn.distribution.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the folder {@code examples}, which is packaged into the jar. */
public record Example(String path) {
  public static Example stateMachine(String name) {
    return new Example("/examples/state-machines/" + name + ".asl.json");
  }

  public static Example input(String name) {
    return new Example("/examples/inputs/" + name + ".json");
  }

  public String text() {
    try (InputStream file = Example.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
