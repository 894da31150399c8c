package io.github.temporalsfn.distribution.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules that docker-compose.yml keeps, in all profiles. */
@Tag("real-parts")
class ComposeFileIT {
  private static final String OWN = "temporal-sfn:local";
  private static final Set<String> THAT_END = Set.of("temporal-schema", "temporal-namespace");

  private final ContainerFiles files = ContainerFiles.read();

  @Test
  void hasEverythingThatThePageTellsOf() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "containers.md"));

    assertThat(files.services()).hasSize(10);
    assertThat(files.services().keySet()).allMatch(name -> page.contains("`" + name + "`"));
    assertThat(servicesThat(service -> !page.contains("`" + service.path("image").asText() + "`")))
        .isEmpty();
  }

  @Test
  void namesTheVersionOfEveryImage() {
    assertThat(
            servicesThat(
                service ->
                    !service.path("image").asText().equals(OWN)
                        && !service.path("image").asText().matches("[a-z/-]+:v?\\d+\\.\\d+.*")))
        .isEmpty();
  }

  @Test
  void publishesPortsOnLoopbackOnly() {
    List<String> addresses = new ArrayList<>();
    files
        .services()
        .values()
        .forEach(
            s -> s.path("ports").forEach(port -> addresses.add(port.path("host_ip").asText())));

    assertThat(addresses).hasSizeGreaterThan(3).containsOnly("127.0.0.1");
  }

  @Test
  void asksEveryServiceThatStaysWhetherItIsHealthy() {
    assertThat(servicesThat(service -> service.path("healthcheck").path("test").size() < 2))
        .containsExactlyInAnyOrderElementsOf(THAT_END);
  }

  @Test
  void startsEveryServiceAfterThoseThatItNeeds() {
    files
        .services()
        .forEach(
            (name, service) ->
                service
                    .path("depends_on")
                    .fields()
                    .forEachRemaining(
                        needed ->
                            assertThat(needed.getValue().path("condition").asText())
                                .as(name + " needs " + needed.getKey())
                                .isEqualTo(
                                    THAT_END.contains(needed.getKey())
                                        ? "service_completed_successfully"
                                        : "service_healthy")));
  }

  @Test
  void saysWhenToRestartEveryService() {
    assertThat(servicesThat(service -> service.path("restart").asText().isEmpty())).isEmpty();
  }

  @Test
  void mountsFilesThatAreThere() {
    List<String> sources = new ArrayList<>();
    files
        .services()
        .values()
        .forEach(
            service ->
                service
                    .path("volumes")
                    .forEach(
                        volume -> {
                          if (volume.path("type").asText().equals("bind")) {
                            assertThat(volume.path("read_only").asBoolean()).isTrue();
                            sources.add(volume.path("source").asText());
                          }
                        }));

    assertThat(sources).hasSizeGreaterThan(5).allMatch(source -> Files.exists(Path.of(source)));
  }

  @Test
  void hasOnlyPasswordsThatAreVisiblyNone() {
    List<String> secrets = new ArrayList<>();
    files
        .services()
        .values()
        .forEach(
            service ->
                ContainerFiles.entries(service.path("environment"))
                    .forEach(
                        (name, value) -> {
                          if (name.matches(".*(PASSWORD|PWD|SECRET).*")) {
                            secrets.add(value);
                          }
                        }));

    assertThat(secrets).hasSizeGreaterThan(3).allMatch(secret -> secret.startsWith("dummy"));
  }

  @Test
  void givesTheWorkerTheTimeThatItMayTakeToDrain() {
    JsonNode worker = files.service("worker");
    Duration drain = Duration.parse(worker.at("/environment/TEMPORAL_SFN_DRAIN_TIMEOUT").asText());

    assertThat(Duration.parse("PT" + worker.path("stop_grace_period").asText()))
        .isGreaterThan(drain.plusSeconds(5));
  }

  @Test
  void letsTheWorkerReachTheEmulatorThatListensOnLoopback() {
    JsonNode worker = files.service("worker");

    assertThat(worker.path("network_mode").asText()).isEqualTo("service:emulator");
    assertThat(worker.path("ports")).isEmpty();
    assertThat(worker.at("/environment/AWS_ENDPOINT_URL_SFN").asText())
        .isEqualTo("http://127.0.0.1:9233");
    // Whoever owns the network publishes its ports.
    assertThat(files.service("emulator").path("ports").path(0).path("target").asInt())
        .isEqualTo(9464);
  }

  @Test
  void writesNothingIntoItsOwnImage() {
    assertThat(servicesThat(service -> service.path("image").asText().equals(OWN)))
        .containsExactlyInAnyOrder("emulator", "worker");
    assertThat(
            servicesThat(
                service ->
                    service.path("image").asText().equals(OWN)
                        && !service.path("read_only").asBoolean()))
        .isEmpty();
  }

  @Test
  void hasOptionalServicesInProfiles() {
    assertThat(servicesThat(service -> profiles(service).equals(List.of("localstack"))))
        .containsExactly("localstack");
    assertThat(servicesThat(service -> profiles(service).equals(List.of("monitoring"))))
        .containsExactlyInAnyOrder("prometheus", "grafana");
  }

  private static List<String> profiles(JsonNode service) {
    return StreamSupport.stream(service.path("profiles").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private List<String> servicesThat(Predicate<JsonNode> are) {
    return files.services().entrySet().stream()
        .filter(service -> are.test(service.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
