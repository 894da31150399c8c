package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/guarantees.md names a test for each promise, and each of them exists. */
class GuaranteesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "guarantees.md");

  @Test
  void namesTestsThatExist() throws IOException {
    assertThat(NamedTests.missing(Files.readString(PAGE))).isEmpty();
  }

  @Test
  void namesOneForEachPromise() throws IOException {
    List<String> promises =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.startsWith("| ") && !line.contains("| shown by |"))
            .toList();

    assertThat(promises).hasSizeGreaterThan(40);
    assertThat(promises).allMatch(NamedTests::areIn);
  }
}
