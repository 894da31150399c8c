package io.github.temporalsfn.distribution.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Dockerfile and what it is built from. */
@Tag("real-parts")
class ImageIT {
  private static final Path ROOT = Path.of("..");

  private final ContainerFiles files = ContainerFiles.read();

  @Test
  void runsAWorkerUnlessToldOtherwise() {
    assertThat(ContainerFiles.texts(files.image().path("entrypoint")))
        .containsExactly("temporal-sfn");
    assertThat(ContainerFiles.texts(files.image().path("cmd"))).containsExactly("worker");
  }

  @Test
  void isNotRootsByNumber() {
    assertThat(files.image().path("user").asText()).matches("[1-9][0-9]+:[1-9][0-9]+");
  }

  @Test
  void isMadeOfImagesWithAVersion() {
    List<String> bases = ContainerFiles.texts(files.tree().path("bases"));

    assertThat(bases).hasSizeGreaterThan(1).allMatch(base -> base.matches("[a-z]+:.*[0-9.]{6,}.*"));
    assertThat(files.image().at("/labels/org.opencontainers.image.base.name").asText())
        .isEqualTo("docker.io/library/" + bases.get(bases.size() - 1));
  }

  @Test
  void copiesFilesThatTheBuildSees() {
    List<String> copied = ContainerFiles.texts(files.tree().path("copied"));

    assertThat(copied).contains("bin/temporal-sfn", "deploy/container/link-java");
    assertThat(copied)
        .allMatch(path -> path.equals(".") || files.context().contains(path))
        .allMatch(path -> Files.exists(ROOT.resolve(path)));
  }

  @Test
  void isBuiltFromSourcesAlone() {
    assertThat(files.context())
        .contains("pom.xml", "distribution/pom.xml", "examples/inputs/order-42.json")
        .contains("workflows/src/main/java/io/github/temporalsfn/workflows/package-info.java")
        .allMatch(
            path ->
                path.endsWith("pom.xml")
                    || path.contains("/src/main/")
                    || path.startsWith("examples/state-machines/")
                    || path.startsWith("examples/inputs/")
                    || path.startsWith("deploy/container/")
                    || List.of(".mvn/jvm.config", "bin/temporal-sfn").contains(path))
        .noneMatch(path -> path.contains("target/") || path.contains(".git/"));
  }

  @Test
  void hasTheHealthcheckThatItNames() {
    JsonNode test = files.image().path("healthcheck");

    assertThat(ContainerFiles.texts(test)).containsExactly("CMD", "healthcheck");
    assertThat(ROOT.resolve("deploy/container/healthcheck")).isExecutable();
  }
}
