package io.github.temporalsfn.benchmarks.commandline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The program as it is unpacked, in a folder of its own, without an archive of classes yet. */
final class Installation implements AutoCloseable {
  private static final String JAR = "temporal-sfn.jar";
  private static final String ARCHIVE = ".jsa";
  private static final String ASIDE = ".aside";

  private final Path folder;
  private final Path program;

  private Installation(Path folder, Path program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * Copies the program.
   *
   * @param script {@code bin/temporal-sfn} of a clone that is built, or of an installed program
   */
  static Installation of(Path script) {
    Path root = Objects.requireNonNull(script.toAbsolutePath().getParent()).resolve("..");
    Path installed = root.resolve("lib").resolve(JAR);
    Path built = root.resolve("distribution").resolve("target").resolve(JAR);
    try {
      Path folder = Files.createTempDirectory("benchmark-installed-");
      Path program = Files.createDirectory(folder.resolve("bin")).resolve("temporal-sfn");
      Files.copy(script, program, StandardCopyOption.COPY_ATTRIBUTES);
      Files.copy(
          Files.exists(installed) ? installed : built,
          Files.createDirectory(folder.resolve("lib")).resolve(JAR),
          StandardCopyOption.COPY_ATTRIBUTES);
      return new Installation(folder, program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a command to its end.
   *
   * @param variables the environment, beside PATH, JAVA_HOME and a HOME that is not there
   */
  EndedCommand run(Map<String, String> variables, List<String> arguments)
      throws InterruptedException {
    try {
      File out = File.createTempFile("benchmark-", ".out", folder.toFile());
      List<String> command = new ArrayList<>(List.of(program.toString()));
      command.addAll(arguments);
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
      Map<String, String> environment = builder.environment();
      environment.keySet().retainAll(List.of("PATH"));
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      environment.put("HOME", folder.resolve("home").toString());
      environment.putAll(variables);
      long begin = System.nanoTime();
      int exitCode = builder.start().waitFor();
      long nanoseconds = System.nanoTime() - begin;
      String printed = Files.readString(out.toPath(), StandardCharsets.UTF_8);
      return new EndedCommand(exitCode, printed, nanoseconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a command has made an archive that holds something. */
  boolean hasArchive() {
    return archives(ARCHIVE).stream().anyMatch(archive -> archive.toFile().length() > 0);
  }

  /** Puts an empty one in the archive's place: the program takes it for "there is none". */
  void putArchiveAside() {
    for (Path archive : archives(ARCHIVE)) {
      move(archive, Path.of(archive + ASIDE));
      try {
        Files.createFile(archive);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** After {@link #putArchiveAside}. */
  void putArchiveBack() {
    for (Path aside : archives(ARCHIVE + ASIDE)) {
      String name = aside.toString();
      move(aside, Path.of(name.substring(0, name.length() - ASIDE.length())));
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> archives(String suffix) {
    return all(folder.resolve("lib")).stream()
        .filter(path -> path.toString().endsWith(suffix))
        .toList();
  }

  /** What is in a folder, the deepest first. */
  private static List<Path> all(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    all(folder).forEach(path -> path.toFile().delete());
  }
}
