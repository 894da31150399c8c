package io.github.temporalsfn.distribution.realparts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pod that a build of {@code deploy/kubernetes} makes, as kustomize prints it. */
record PodManifest(List<JsonNode> objects) {
  /**
   * Reads a build.
   *
   * @param name such as {@code base}
   */
  static PodManifest read(String name) throws IOException {
    Path file = RealPart.folder("kubernetes.manifests").resolve(name + ".yaml");
    List<JsonNode> objects = new ArrayList<>();
    YAMLMapper yaml = new YAMLMapper();
    try (MappingIterator<JsonNode> documents =
        yaml.readerFor(JsonNode.class).readValues(file.toFile())) {
      documents.forEachRemaining(objects::add);
    }
    return new PodManifest(objects);
  }

  /** The one object of that kind, by the beginning of its name. */
  JsonNode object(String kind, String name) {
    return objects.stream()
        .filter(object -> object.path("kind").asText().equals(kind))
        .filter(object -> object.at("/metadata/name").asText().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode pod() {
    return object("Deployment", "temporal-sfn").at("/spec/template/spec");
  }

  private JsonNode container() {
    return pod().at("/containers/0");
  }

  /** What the container's program is given. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    container().path("args").forEach(argument -> arguments.add(argument.asText()));
    return arguments;
  }

  /** The container's variables, those from secrets excepted. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    String name = container().at("/envFrom/0/configMapRef/name").asText();
    object("ConfigMap", name)
        .path("data")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    return environment;
  }

  /** The file {@code connections.toml}. */
  String connections() {
    return object("ConfigMap", "temporal-sfn-connections")
        .path("data")
        .path("connections.toml")
        .asText();
  }

  /** The path that a probe asks for. */
  String probe(String name) {
    return container().path(name).at("/httpGet/path").asText();
  }

  /** From SIGTERM to SIGKILL. */
  Duration gracePeriod() {
    return Duration.ofSeconds(pod().path("terminationGracePeriodSeconds").asLong());
  }
}
