package io.github.temporalsfn.distribution.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The modules of the image's Java are those that the jar's classes name, and some more. */
@Tag("real-parts")
class ContainerModulesIT {
  private static final Pattern LINE = Pattern.compile("(?m)^(-?)([a-z.]+) +(\\S.*)$");

  @Test
  void coverWhatTheJarNames() throws IOException {
    Set<String> linked = listed("");
    Set<String> leftOut = listed("-");
    Set<String> named = namedByTheJar();

    assertThat(named).contains("java.base", "jdk.httpserver");
    assertThat(linked).doesNotContainAnyElementsOf(leftOut);
    assertThat(
            named.stream().filter(module -> !linked.contains(module) && !leftOut.contains(module)))
        .as("modules without a line in deploy/container/modules")
        .isEmpty();
    assertThat(named).as("modules that are left out for nothing").containsAll(leftOut);
  }

  private static Set<String> listed(String mark) throws IOException {
    return LINE.matcher(Files.readString(Path.of("..", "deploy", "container", "modules")))
        .results()
        .filter(line -> line.group(1).equals(mark))
        .map(line -> line.group(2))
        .collect(Collectors.toSet());
  }

  private static Set<String> namedByTheJar() {
    StringWriter printed = new StringWriter();
    int exitCode =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(printed),
                new PrintWriter(printed),
                "--multi-release=base",
                "--ignore-missing-deps",
                "--list-deps",
                Path.of("target", "temporal-sfn.jar").toString());
    assertThat(exitCode).as(printed.toString()).isZero();
    return printed
        .toString()
        .lines()
        .map(line -> line.strip().replaceFirst("/.*", ""))
        .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
        .collect(Collectors.toSet());
  }
}
