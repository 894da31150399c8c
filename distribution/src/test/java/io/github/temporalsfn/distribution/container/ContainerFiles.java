package io.github.temporalsfn.distribution.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Dockerfile, .dockerignore and docker-compose.yml as BuildKit's and Compose's own libraries have
 * read them: what {@code .ci/container-files} prints.
 */
public record ContainerFiles(JsonNode tree) {
  /** Those of the file that the system property {@code container.files} names. */
  public static ContainerFiles read() {
    String file = System.getProperty("container.files", "");
    if (file.isBlank()) {
      throw new IllegalStateException(
          "the system property container.files is missing; see .ci/run");
    }
    try {
      return new ContainerFiles(new ObjectMapper().readTree(Path.of(file).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All services of all profiles, by name. */
  public Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new LinkedHashMap<>();
    tree.at("/compose/services")
        .fields()
        .forEachRemaining(e -> services.put(e.getKey(), e.getValue()));
    return services;
  }

  public JsonNode service(String name) {
    return Objects.requireNonNull(services().get(name), name);
  }

  /** The image's configuration: the last stage of the Dockerfile. */
  public JsonNode image() {
    return tree.path("image");
  }

  /** The files that a build sees. */
  public List<String> context() {
    return texts(tree.path("context"));
  }

  /** A list's texts. */
  public static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** An object's texts. */
  public static Map<String, String> entries(JsonNode object) {
    Map<String, String> entries = new LinkedHashMap<>();
    object.fields().forEachRemaining(e -> entries.put(e.getKey(), e.getValue().asText()));
    return entries;
  }
}
