package io.github.temporalsfn.distribution.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar contains what its bill of materials says, under licences that let it be passed on. */
class BillOfMaterialsIT {
  private static final Path JAR = Path.of("target", "temporal-sfn.jar");

  private final BillOfMaterials bill = BillOfMaterials.ofBuild();

  @Test
  void allowsTheLicencesOfAllComponents() {
    assertThat(bill.components()).hasSizeGreaterThan(50);
    assertThat(bill.objections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"license": {"id": "GPL-3.0-only"}}]                              | [GPL-3.0-only]
          [{"license": {"name": "Business Source License"}}]                 | [Business Source License]
          []                                                                 | []
          """)
  void objectsToAnyOtherLicence(String licences, String named) throws IOException {
    String json =
        "{\"components\": [{\"group\": \"a\", \"name\": \"b\", \"licenses\": " + licences + "}]}";

    assertThat(new BillOfMaterials(new ObjectMapper().readTree(json)).objections())
        .containsExactly("a:b is under " + named);
  }

  @Test
  void namesWhereverTheClassesOfTheJarComeFrom() {
    Set<String> known =
        bill.components().stream().flatMap(Component::classes).collect(Collectors.toSet());
    List<String> others =
        Component.classesIn(JAR).stream()
            .filter(name -> !name.startsWith("io/github/temporalsfn/"))
            .toList();

    assertThat(others).hasSizeGreaterThan(5_000);
    assertThat(others.stream().filter(name -> !known.contains(name))).isEmpty();
  }

  @Test
  void namesNothingThatIsNotInTheJar() {
    Set<String> contained = Set.copyOf(Component.classesIn(JAR));

    assertThat(bill.components())
        .filteredOn(component -> !component.isOurs())
        .filteredOn(component -> component.classes().noneMatch(contained::contains))
        .extracting(Component::name)
        // Annotations for compilers, a format that is not written, and what is empty itself.
        .containsExactlyInAnyOrder(
            "jsr305",
            "error_prone_annotations",
            "j2objc-annotations",
            "animal-sniffer-annotations",
            "checker-qual",
            "jspecify",
            "prometheus-metrics-exposition-formats",
            "grpc-context",
            "listenablefuture");
  }

  @Test
  void tellsNoAddressesToUploadTo() {
    assertThat(bill.addressTypes())
        .contains("vcs")
        .noneMatch(type -> type.startsWith("distribution"));
  }
}
