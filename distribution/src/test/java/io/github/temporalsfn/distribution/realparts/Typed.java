package io.github.temporalsfn.distribution.realparts;

import io.github.temporalsfn.distribution.EndedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A command that somebody types and whose end is waited for. */
final class Typed {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Typed() {}

  static TemporalCli.Result run(
      List<String> command, Path directory, Map<String, String> variables) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
    CleanEnvironment.of(builder).putAll(variables);
    try {
      EndedProcess ended = EndedProcess.of(builder, LIMIT);
      return new TemporalCli.Result(ended.exitCode(), ended.out(), ended.err());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
