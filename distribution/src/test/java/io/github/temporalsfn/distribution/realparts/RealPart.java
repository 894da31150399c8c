package io.github.temporalsfn.distribution.realparts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Where the parts are that this build cannot bring along. */
final class RealPart {
  private RealPart() {}

  /** A program named by a system property; the tests fail, not skip, without it. */
  static Path program(String property) {
    Path path = file(property);
    if (!Files.isExecutable(path)) {
      throw new IllegalStateException(
          "the system property " + property + " is " + path + ", which is no program");
    }
    return path;
  }

  /** A file named by a system property; the tests fail, not skip, without it. */
  static Path file(String property) {
    return existing(property, "file", Files::isRegularFile);
  }

  /** A folder named by a system property; the tests fail, not skip, without it. */
  static Path folder(String property) {
    return existing(property, "folder", Files::isDirectory);
  }

  private static Path existing(String property, String kind, Predicate<Path> is) {
    String path = System.getProperty(property, "");
    if (path.isBlank() || !is.test(Path.of(path))) {
      throw new IllegalStateException(
          "the system property "
              + property
              + " must be the path of a "
              + kind
              + ", it is \""
              + path
              + "\"; see .ci/run");
    }
    return Path.of(path);
  }

  /** The jar that users run. */
  static Path jar() {
    Path jar = Path.of("target", "temporal-sfn.jar").toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing; run mvn package first");
    }
    return jar;
  }

  /** The folder of {@code temporal-sfn}. */
  static Path bin() {
    return Path.of("..", "bin").toAbsolutePath().normalize();
  }
}
