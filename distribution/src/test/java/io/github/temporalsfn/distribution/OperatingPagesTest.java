package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/operating.md and docs/kubernetes.md tell which test shows what they say. */
class OperatingPagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"operating.md", "kubernetes.md"})
  void nameTestsThatExist(String name) throws IOException {
    String page = Files.readString(Path.of("..", "docs", name));

    assertThat(NamedTests.areIn(page)).isTrue();
    assertThat(NamedTests.missing(page)).isEmpty();
  }
}
