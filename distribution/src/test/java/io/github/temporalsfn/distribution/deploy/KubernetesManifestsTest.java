package io.github.temporalsfn.distribution.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/**
 * The manifests fit the worker. That they are what Kubernetes takes is checked by the program in
 * {@code deploy/kubernetes/check}; that a pod's command works with them, by {@code PodIT}.
 */
class KubernetesManifestsTest {
  private static final Pattern VARIABLE = Pattern.compile("\\b[A-Z]+(?:_[A-Z0-9]+)+\\b");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^([A-Z_0-9]+)=(.*)$");

  // What is interrupted after the drain gets 5 s, the readers of events 2 s.
  private static final Duration AFTER_THE_DRAIN = Duration.ofSeconds(10);

  private JsonNode pod = MissingNode.getInstance();
  private JsonNode container = MissingNode.getInstance();
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void read() throws IOException {
    pod = DeployedFiles.yaml("kubernetes/base/deployment.yaml").at("/spec/template/spec");
    container = pod.at("/containers/0");
    environment = assignments(DeployedFiles.text("kubernetes/base/worker.env"));
  }

  /** A worker ignores a variable that it does not know, such as one that is misspelt. */
  @Test
  void setOnlyVariablesThatAWorkerReads() throws Exception {
    Set<String> set = new TreeSet<>(environment.keySet());
    for (JsonNode kustomization : DeployedFiles.all("kubernetes", "kustomization.yaml")) {
      kustomization
          .findValues("literals")
          .forEach(
              literals ->
                  literals.forEach(
                      literal -> set.addAll(assignments(literal.textValue()).keySet())));
      kustomization
          .findValues("patch")
          .forEach(
              patch -> VARIABLE.matcher(patch.asText()).results().forEach(v -> set.add(v.group())));
    }
    set.remove("AUTO_UPGRADE");

    assertThat(set).hasSizeGreaterThan(10).isSubsetOf(known());
  }

  @Test
  void giveAWorkerTheTimeThatItsDrainTakes() {
    Duration drain = Duration.parse(variable("TEMPORAL_SFN_DRAIN_TIMEOUT"));

    assertThat(Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asLong()))
        .isGreaterThanOrEqualTo(drain.plus(AFTER_THE_DRAIN));
  }

  @Test
  void probeThePortWhereTheWorkerListens() {
    String port = container.at("/ports/0/name").asText();

    assertThat(variable("TEMPORAL_SFN_METRICS_ADDRESS"))
        .isEqualTo(":" + container.at("/ports/0/containerPort").asInt());
    assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe"))
        .allMatch(probe -> container.path(probe).at("/httpGet/port").asText().equals(port));
    // Temporal is given 2 s to answer.
    assertThat(container.at("/readinessProbe/timeoutSeconds").asInt()).isGreaterThan(2);
    // Who is not ready must not be restarted.
    assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/healthz");
  }

  @Test
  void readConnectionsWhereTheyAreMounted() {
    Path file = Path.of(variable("TEMPORAL_SFN_CONNECTIONS"));

    assertThat(file).startsWithRaw(Path.of(container.at("/volumeMounts/0/mountPath").asText()));
    assertThat(file.getFileName()).hasToString("connections.toml");
  }

  @Test
  void letTheWorkerReachTheTemporalThatTheyName() throws IOException {
    String address = variable("TEMPORAL_ADDRESS");
    JsonNode egress =
        DeployedFiles.yaml("kubernetes/base/network-policy.yaml").at("/spec/egress/1");

    assertThat(address.split(":", -1)[1]).isEqualTo(egress.at("/ports/0/port").asText());
    // service.namespace.svc
    assertThat(address.split("\\.", -1)[1])
        .isEqualTo(
            egress
                .at("/to/0/namespaceSelector/matchLabels")
                .path("kubernetes.io/metadata.name")
                .asText());
  }

  /** Utilisation is that of what is requested. */
  @Test
  void scaleByWhatTheContainerRequests() throws IOException {
    JsonNode metrics =
        DeployedFiles.yaml("kubernetes/components/autoscaling/horizontal-pod-autoscaler.yaml")
            .at("/spec/metrics");

    assertThat(metrics).isNotEmpty();
    for (JsonNode metric : metrics) {
      assertThat(metric.path("type").asText()).isEqualTo("Resource");
      assertThat(container.at("/resources/requests").has(metric.at("/resource/name").asText()))
          .isTrue();
    }
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** What the worker's help, docs/temporal.md and distribution/README.md name. */
  private static Set<String> known() throws IOException, ClassNotFoundException {
    Command worker =
        Class.forName("io.github.temporalsfn.distribution.WorkerCommand")
            .getAnnotation(Command.class);
    String text =
        String.join("\n", worker.footer())
            + Files.readString(Path.of("..", "docs", "temporal.md"))
            + Files.readString(Path.of("README.md"));
    Set<String> known = new TreeSet<>();
    VARIABLE.matcher(text).results().forEach(variable -> known.add(variable.group()));
    assertThat(known).contains("TEMPORAL_SFN_DRAIN_TIMEOUT").doesNotContain("TEMPORAL_SFN_DRAIN");
    return known;
  }

  private static Map<String, String> assignments(String text) {
    Map<String, String> assignments = new TreeMap<>();
    ASSIGNMENT
        .matcher(text)
        .results()
        .forEach(assignment -> assignments.put(assignment.group(1), assignment.group(2)));
    return assignments;
  }
}
