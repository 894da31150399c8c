package io.github.temporalsfn.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The Java that the program runs on as a process: the one of the system property {@code
 * program.java.home}, such as the image's, else the tests' own.
 */
public record ProgramJava(Path home) {
  public static ProgramJava find() {
    String home = System.getProperty("program.java.home", "");
    return new ProgramJava(Path.of(home.isBlank() ? System.getProperty("java.home") : home));
  }

  /** {@code java}, and what keeps it from printing warnings of what gRPC does with memory. */
  public List<String> command() {
    String java = home.resolve("bin").resolve("java").toString();
    return version() < 24 ? List.of(java) : List.of(java, "--sun-misc-unsafe-memory-access=allow");
  }

  private int version() {
    Properties release = new Properties();
    try (var file = Files.newBufferedReader(home.resolve("release"))) {
      release.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = release.getProperty("JAVA_VERSION").replace("\"", "");
    return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
  }
}
