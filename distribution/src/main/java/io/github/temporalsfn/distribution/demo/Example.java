package io.github.temporalsfn.distribution.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the folder {@code examples}, which is packaged into the jar. */
record Example(String path) {
  static Example stateMachine(String name) {
    return new Example("/examples/state-machines/" + name + ".asl.json");
  }

  static Example input(String name) {
    return new Example("/examples/inputs/" + name + ".json");
  }

  String text() {
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
