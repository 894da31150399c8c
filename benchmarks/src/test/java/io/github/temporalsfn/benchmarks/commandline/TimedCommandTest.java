package io.github.temporalsfn.benchmarks.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the program's place, which takes its time where it finds no archive. */
class TimedCommandTest {
  private static final String SCRIPT =
      """
      #!/bin/sh
      lib=${0%/bin/*}/lib
      [ -f "$lib/java-1.jsa" ] || echo classes >"$lib/java-1.jsa"
      [ -s "$lib/java-1.jsa" ] || sleep 0.3
      echo "said $1"
      """;

  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void comparesTheTimesWithAndWithoutAnArchive() throws Exception {
    try (Installation installation = Installation.of(program())) {
      var unused = installation.run(Map.of(), List.of("--version")).require("said --version");

      List<Figure> figures = timed("said hello").measure(installation);

      assertThat(figures)
          .extracting(Figure::name)
          .containsExactly("hello", "hello, without an archive", "hello, without to with");
      assertThat(figures.get(0).value()).isBetween(0.1, 300.0);
      assertThat(figures.get(1).value()).isBetween(300.0, 30_000.0);
      assertThat(figures.get(2).value()).isGreaterThan(1);
      assertThat(installation.hasArchive()).isTrue();
    }
  }

  @Test
  void measuresNothingThatDoesNotSayWhatItShould() throws Exception {
    try (Installation installation = Installation.of(program())) {
      assertThatThrownBy(() -> timed("said goodbye").measure(installation))
          .isInstanceOf(WrongResultException.class)
          .hasMessageContaining("it printed: said hello");
    }
  }

  private static TimedCommand timed(String expected) {
    return new TimedCommand("hello", List.of("hello"), Map.of(), expected);
  }

  /** A clone's, with a jar that nobody looks into. */
  private Path program() throws IOException {
    Path target = Files.createDirectories(folder.resolve("distribution").resolve("target"));
    Files.writeString(target.resolve("temporal-sfn.jar"), "no classes");
    Path script = Files.createDirectory(folder.resolve("bin")).resolve("temporal-sfn");
    Files.writeString(script, SCRIPT);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }
}
