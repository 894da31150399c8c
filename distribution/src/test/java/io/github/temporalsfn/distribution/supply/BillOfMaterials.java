package io.github.temporalsfn.distribution.supply;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the build says that the runnable jar is made of, in CycloneDX's format. */
record BillOfMaterials(JsonNode json) {
  /** Licences that ask for no more than to be named. */
  static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "ISC",
          "MIT",
          "MIT-0",
          "MPL-2.0");

  /** The one that this build has made; {@code mvn -o} makes none. */
  static BillOfMaterials ofBuild() {
    Path file = Path.of("target", "temporal-sfn.cdx.json");
    assumeTrue(
        Files.exists(file) || !"offline=true".equals(System.getProperty("maven.network")),
        "a build without a network makes no bill of materials");
    try {
      return new BillOfMaterials(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Component> components() {
    return StreamSupport.stream(json.path("components").spliterator(), false)
        .map(Component::of)
        .toList();
  }

  /** A line for each component under no licence that is allowed. */
  List<String> objections() {
    return components().stream()
        .filter(component -> component.licences().stream().noneMatch(ALLOWED::contains))
        .map(component -> component.id() + " is under " + component.licences())
        .toList();
  }

  /** The purposes of all addresses in it. */
  Stream<String> addressTypes() {
    return StreamSupport.stream(json.path("components").spliterator(), false)
        .flatMap(
            component ->
                StreamSupport.stream(component.path("externalReferences").spliterator(), false))
        .map(reference -> reference.path("type").asText());
  }
}
