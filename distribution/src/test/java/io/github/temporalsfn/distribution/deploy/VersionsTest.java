package io.github.temporalsfn.distribution.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the version stands outside of the poms, which a release changes, too. */
class VersionsTest {
  private static final Pattern OF_THE_POM =
      Pattern.compile("<artifactId>temporal-sfn</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern OF_THE_IMAGE = Pattern.compile("(?m)^ARG VERSION=(.*)$");

  @Test
  void theImageIsOfTheProjectsVersion() throws IOException {
    assertThat(first(OF_THE_IMAGE, Path.of("..", "Dockerfile"))).isEqualTo(version());
  }

  @Test
  void theManifestsTakeTheImageOfTheProjectsVersion() throws IOException {
    assertThat(
            DeployedFiles.yaml("kubernetes/base/kustomization.yaml")
                .at("/images/0/newTag")
                .asText())
        .isEqualTo(version());
  }

  private static String version() throws IOException {
    return first(OF_THE_POM, Path.of("..", "pom.xml"));
  }

  private static String first(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .findFirst()
        .map(match -> match.group(1))
        .orElseThrow(() -> new AssertionError("no " + pattern + " in " + file));
  }
}
