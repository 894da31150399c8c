package io.github.temporalsfn.distribution.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.EndedProcess;
import io.github.temporalsfn.distribution.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/installing.md tells to type works, in its order, in one shell. */
class InstallingPageIT {
  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void worksAsTyped() throws Exception {
    BareMachine machine = BareMachine.in(folder);
    Path place = Files.createDirectory(folder.resolve("place"));
    Path zip = ProgramZip.file();
    Files.copy(zip, place.resolve(zip.getFileName()));

    EndedProcess result =
        machine.run(
            place,
            Map.of("HOME", machine.home().toString()),
            "bash",
            "-ec",
            typed() + "complete -p temporal-sfn");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("temporal-sfn ", "Java ", "order-42", "-F _complete_temporal-sfn temporal-sfn");
    assertThat(result.err()).isEmpty();
  }

  private static String typed() throws IOException {
    String typed = MarkdownPage.read("installing.md").typed().collect(Collectors.joining());
    assertThat(typed).contains("unzip", "--version", "demo", "completion");
    return typed;
  }
}
