package io.github.temporalsfn.distribution.temporal;

import io.github.temporalsfn.starter.option.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Temporal CLI that has been run.
 *
 * @param program its file
 * @param word how one calls it in a shell
 * @param version such as {@code 1.9.1 (Server 1.32.0, UI 2.54.1)}
 */
public record TemporalCli(Path program, String word, String version) {
  private static final String NAME = "temporal";
  private static final Pattern VERSION = Pattern.compile("temporal version (\\S.*)");
  private static final int PATIENCE_SECONDS = 20;

  /** The one that a shell finds, if it runs. */
  public static Optional<TemporalCli> onPath(Map<String, String> variables) {
    String separator = System.getProperty("path.separator", ":");
    for (String folder : variables.getOrDefault("PATH", "").split(separator, -1)) {
      // An empty entry is the current folder.
      Path program = Path.of(folder.isEmpty() ? "." : folder, NAME);
      if (Files.isRegularFile(program) && Files.isExecutable(program)) {
        return version(program).map(version -> new TemporalCli(program, NAME, version));
      }
    }
    return Optional.empty();
  }

  /** The one in a file, if there is one that runs. */
  public static Optional<TemporalCli> at(Path program) {
    return Files.isExecutable(program)
        ? version(program)
            .map(version -> new TemporalCli(program, ShellWord.quoted(program.toString()), version))
        : Optional.empty();
  }

  /**
   * Starts its development server with a database that outlives it, and returns when it answers.
   *
   * @param database a file; where there is none yet, an empty one is made
   */
  public LocalTemporal startServer(int port, int uiPort, Path database) {
    return DevServer.start(this, port, uiPort, Optional.of(database));
  }

  private static Optional<String> version(Path program) {
    try {
      Path printed = Files.createTempFile(NAME, ".version");
      try {
        return version(program, printed);
      } finally {
        Files.delete(printed);
      }
    } catch (IOException doesNotRun) {
      return Optional.empty();
    }
  }

  private static Optional<String> version(Path program, Path printed) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
    Matcher matcher = VERSION.matcher(Files.readString(printed, StandardCharsets.UTF_8));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
