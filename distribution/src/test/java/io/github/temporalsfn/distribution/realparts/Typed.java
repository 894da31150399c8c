package io.github.temporalsfn.distribution.realparts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that somebody types and whose end is waited for. */
final class Typed {
  private static final long TIME_LIMIT_SECONDS = 60;

  private Typed() {}

  static TemporalCli.Result run(
      List<String> command, Path directory, Map<String, String> variables) {
    try {
      Path out = Files.createTempFile("typed", ".out");
      Path err = Files.createTempFile("typed", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        CleanEnvironment.of(builder).putAll(variables);
        Process process =
            builder
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(String.join(" ", command) + " did not end");
        }
        return new TemporalCli.Result(
            process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
