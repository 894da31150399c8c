package io.github.temporalsfn.distribution.realparts;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code temporal}, as a user types it. */
final class TemporalCli {
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
    // Where the CLI looks for its extension, "temporal sfn".
    String path = RealPart.bin() + File.pathSeparator + System.getenv("PATH");
    return Typed.run(command, Path.of(""), Map.of("TEMPORAL_ADDRESS", address, "PATH", path));
  }
}
