package io.github.temporalsfn.distribution.realparts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code temporal}, as a user types it. */
final class TemporalCli {
  private static final long TIME_LIMIT_SECONDS = 60;

  private final Path temporal;
  private final String address;

  TemporalCli(Path temporal, String address) {
    this.temporal = temporal;
    this.address = address;
  }

  /** What a command left behind. */
  record Result(int exitCode, String out, String err) {}

  Result run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(temporal.toString()));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("temporal", ".out");
      Path err = Files.createTempFile("temporal", ".err");
      try {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = CleanEnvironment.of(builder);
        variables.put("TEMPORAL_ADDRESS", address);
        // Where the CLI looks for its extension, "temporal sfn".
        variables.merge("PATH", RealPart.bin().toString(), (path, bin) -> bin + ":" + path);
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
        return new Result(
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
