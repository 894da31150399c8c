package io.github.temporalsfn.distribution.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.EndedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProgramIT {
  @TempDir Path folder = Path.of("set by JUnit");

  private BareMachine machine = new BareMachine(folder);

  @BeforeEach
  void makeMachine() throws IOException {
    machine = BareMachine.in(folder);
  }

  @Test
  void consistsOfWhatThePageSays() throws IOException {
    Map<String, String> permissions = ProgramZip.permissions();
    String root = permissions.keySet().iterator().next().replaceFirst("(/[^/]+).*", "$1");

    assertThat(permissions)
        .containsOnly(
            Map.entry(root + "/LICENSE", "rw-r--r--"),
            Map.entry(root + "/README.md", "rw-r--r--"),
            Map.entry(root + "/bin/temporal-sfn", "rwxr-xr-x"),
            Map.entry(root + "/completion/temporal-sfn.bash", "rw-r--r--"),
            Map.entry(root + "/examples/inputs/order-42.json", "rw-r--r--"),
            Map.entry(root + "/examples/inputs/order-43.json", "rw-r--r--"),
            Map.entry(root + "/examples/inputs/order-44.json", "rw-r--r--"),
            Map.entry(root + "/examples/state-machines/order-processing.asl.json", "rw-r--r--"),
            Map.entry(root + "/examples/state-machines/refund.asl.json", "rw-r--r--"),
            Map.entry(root + "/examples/state-machines/reminder.asl.json", "rw-r--r--"),
            Map.entry(root + "/examples/state-machines/shipment.asl.json", "rw-r--r--"),
            Map.entry(root + "/lib/temporal-sfn.jar", "rw-r--r--"));
  }

  @Test
  void keepsItsArchiveBesideTheJarAndLeavesTheHomeAlone() throws Exception {
    Path root = machine.install();
    Path link = Files.createSymbolicLink(machine.folder().resolve("linked"), program(root));
    Map<String, String> variables = Map.of("HOME", machine.home().toString());

    EndedProcess version = machine.run(folder, variables, link.toString(), "--version");
    EndedProcess demo = machine.run(folder, variables, program(root).toString(), "demo", "--fast");

    assertThat(version.exitCode()).as(version.toString()).isZero();
    assertThat(version.out())
        .startsWith(root.getFileName().toString().replaceFirst("sfn-", "sfn "));
    assertThat(version.err()).isEmpty();
    assertThat(demo.exitCode()).as(demo.toString()).isZero();
    assertThat(demo.out()).contains("order-42", "ABORTED");
    assertThat(archives(root.resolve("lib"))).hasSize(1).allMatch(InstalledProgramIT::isFilled);
    assertThat(archives(machine.home())).isEmpty();
  }

  @Test
  void keepsItsArchiveInTheUsersCacheWhereItsFolderIsReadOnly() throws Exception {
    Path root = machine.install();
    permit("r-xr-xr-x", root.resolve("lib"));
    permit("rwxrwxrwx", machine.home());
    Map<String, String> variables = Map.of("HOME", machine.home().toString());

    EndedProcess first = machine.runByOthers(variables, program(root).toString(), "--version");
    List<Path> made = archives(machine.home());
    EndedProcess second = machine.runByOthers(variables, program(root).toString(), "--help");

    assertThat(first.exitCode()).as(first.toString()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(made).hasSize(1).allMatch(InstalledProgramIT::isFilled);
    assertThat(made.get(0).toString()).contains("/.cache/temporal-sfn/");
    assertThat(second.out()).contains("Usage: temporal-sfn");
    assertThat(archives(machine.home())).isEqualTo(made);
    assertThat(archives(root)).isEmpty();
  }

  @Test
  void worksWithoutAnArchiveWhereNothingCanBeWritten() throws Exception {
    Path root = machine.install();
    permit("r-xr-xr-x", root.resolve("lib"));
    permit("r-xr-xr-x", machine.home());

    for (Map<String, String> variables :
        List.of(
            Map.<String, String>of(),
            Map.of("HOME", machine.home().toString()),
            Map.of("HOME", "/nowhere/at/all"),
            Map.of("HOME", machine.home().toString(), "XDG_CACHE_HOME", "relative"))) {
      EndedProcess help = machine.runByOthers(variables, program(root).toString(), "--help");

      assertThat(help.exitCode()).as(variables + help.toString()).isZero();
      assertThat(help.out()).contains("Usage: temporal-sfn");
      assertThat(help.err()).isEmpty();
    }
    assertThat(archives(machine.folder())).isEmpty();
  }

  private static Path program(Path root) {
    return root.resolve("bin").resolve("temporal-sfn");
  }

  private static void permit(String permissions, Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static List<Path> archives(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.getFileName().toString().endsWith(".jsa")).toList();
    }
  }

  // An empty one says that none could be made.
  private static boolean isFilled(Path archive) {
    return archive.toFile().length() > 1_000_000;
  }
}
