package io.github.temporalsfn.distribution.installed;

import io.github.temporalsfn.distribution.EndedProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A machine with Java, the few tools that the program's script uses, and an empty home: no Maven,
 * no sources, no Temporal.
 *
 * @param folder which it may fill
 */
record BareMachine(Path folder) {
  private static final List<String> TOOLS =
      List.of(
          "bash", "cksum", "flock", "mkdir", "mv", "readlink", "rm", "sed", "tr", "unzip", "wc");

  private static final Duration LIMIT = Duration.ofSeconds(110);
  private static final int NOBODY = 65534;

  /** One in a folder that anybody may read, as people's temporary ones may not be. */
  static BareMachine in(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.copy(onPath(tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
    }
    BareMachine machine = new BareMachine(folder);
    Files.createDirectory(machine.home());
    return machine;
  }

  Path home() {
    return folder.resolve("home");
  }

  /** Unpacks the program; returns its folder. */
  Path install() throws IOException, InterruptedException {
    Path place = Files.createDirectory(folder.resolve("place"));
    EndedProcess unzip = run(place, Map.of(), "unzip", "-q", ProgramZip.file().toString());
    if (unzip.exitCode() != 0) {
      throw new IllegalStateException(unzip.toString());
    }
    try (var content = Files.list(place)) {
      return content.findFirst().orElseThrow();
    }
  }

  /** Runs a command with the home, in some folder. */
  EndedProcess run(Path directory, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("tools").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    return EndedProcess.of(builder, LIMIT);
  }

  /** The same by somebody who may write nowhere here: not by root, who may everywhere. */
  EndedProcess runByOthers(Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(
          List.of(
              onPath("setpriv").toString(),
              "--reuid=" + NOBODY,
              "--regid=" + NOBODY,
              "--clear-groups"));
    }
    all.addAll(List.of(command));
    return run(folder, variables, all.toArray(String[]::new));
  }

  private static Path onPath(String tool) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the PATH has no " + tool));
  }
}
