package io.github.temporalsfn.distribution.realparts;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** A program of the examples, on the jar that has everything it depends on. */
final class JavaProgram {
  private JavaProgram() {}

  /** The command that runs a class of an examples module. */
  static List<String> of(Class<?> main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classes(main) + File.pathSeparator + RealPart.jar(),
        main.getName());
  }

  private static Path classes(Class<?> main) {
    try {
      return Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
