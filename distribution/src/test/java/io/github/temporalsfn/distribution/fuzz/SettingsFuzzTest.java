package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.worker.InvalidSettingException;
import io.github.temporalsfn.worker.WorkerSettings;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever the environment and its files say, it is settings, or an error of one line. What the
 * syntax of connections allows is fuzzed where it is read; here are files as bytes, too.
 */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class SettingsFuzzTest {
  private static final Map<String, String> VALID =
      Map.ofEntries(
          Map.entry("TEMPORAL_ADDRESS", "localhost:7233"),
          Map.entry("TEMPORAL_NAMESPACE", "default"),
          Map.entry("TEMPORAL_TLS", "false"),
          Map.entry("TEMPORAL_PROFILE", "default"),
          Map.entry("TEMPORAL_TASK_QUEUE", "step-functions"),
          Map.entry("TEMPORAL_SFN_DRAIN_TIMEOUT", "PT30S"),
          Map.entry("TEMPORAL_DEPLOYMENT_NAME", "sfn"),
          Map.entry("TEMPORAL_WORKER_BUILD_ID", "1"),
          Map.entry("TEMPORAL_SFN_QUOTAS", "DescribeExecution=300/50"),
          Map.entry("TEMPORAL_SFN_QUOTA_SHARE", "0.3"),
          Map.entry("TEMPORAL_SFN_WATCH", "on"),
          Map.entry(
              "TEMPORAL_SFN_EVENTS_QUEUE_URL",
              "https://sqs.eu-west-1.amazonaws.com/123456789012/events"),
          Map.entry("TEMPORAL_SFN_EVENTS_CONNECTION", "aws_default"),
          Map.entry("TEMPORAL_SFN_SEARCH_ATTRIBUTES", "off"),
          Map.entry("TEMPORAL_SFN_METRICS_ADDRESS", ":9464"),
          Map.entry("TEMPORAL_SFN_PAYLOAD_CODEC", "gzip"),
          Map.entry("TEMPORAL_SFN_LOG", "info"),
          Map.entry("TEMPORAL_SFN_LOG_FORMAT", "json"),
          Map.entry("AWS_ENDPOINT_URL", "http://localhost:4566"));

  private static final List<String> NAMES = VALID.keySet().stream().sorted().toList();

  private static final String AIRFLOW =
      """
      {"conn_type":"aws","login":"AKIA","password":"CANARY",
       "extra":{"region_name":"eu-west-1","role_arn":"arn:aws:iam::123456789012:role/x",
       "config_kwargs":{"read_timeout":3},"verify":false}}
      """
          .replace("CANARY", OddJson.CANARY);

  private static final String TOML =
      """
      [connections.prod]
      region_name = "eu-west-1"
      aws_access_key_id = "AKIA"
      aws_secret_access_key = "CANARY"
      config_kwargs = {read_timeout = 3, retries = {max_attempts = 3}}
      """
          .replace("CANARY", OddJson.CANARY);

  private static final String TEMPORAL_TOML =
      """
      [profile.default]
      address = "localhost:7233"
      namespace = "default"
      [profile.default.tls]
      disabled = true
      """;

  private static final int LARGE = 5_000;

  private static Path folder;
  private static Path connections;
  private static Path temporal;

  /** Variables and the contents of the two files. */
  private record Written(
      Map<String, String> variables, ByteString connections, ByteString temporal) {
    @Override
    public String toString() {
      return variables + "\n" + connections.toStringUtf8() + "\n" + temporal.toStringUtf8();
    }
  }

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    connections = Files.createFile(folder.resolve("connections.toml"));
    temporal = Files.createFile(folder.resolve("temporal.toml"));
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(connections, PosixFilePermissions.fromString("rw-------"));
    }
  }

  @AfterContainer
  static void close() throws IOException {
    Files.delete(connections);
    Files.delete(temporal);
    Files.delete(folder);
  }

  @Provide
  Arbitrary<Written> settings() {
    return Arbitraries.randomValue(SettingsFuzzTest::written);
  }

  private static Written written(Random random) {
    Map<String, String> variables = new HashMap<>();
    for (int count = random.nextInt(8); count > 0; count--) {
      String name = OddJson.of(NAMES, random);
      variables.put(name, value(String.valueOf(VALID.get(name)), random));
    }
    variables.put("HOME", "/nowhere");
    variables.put(
        "AIRFLOW_CONN_PROD",
        text(OddBytes.of(OddDocument.of(AIRFLOW, List.of("extra", "uri"), random), random)));
    return new Written(variables, file(TOML, random), file(TEMPORAL_TOML, random));
  }

  private static String value(String valid, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> valid;
      case 1 -> text(OddBytes.of(valid, random));
      case 2 -> OddJson.value(random).replace(OddJson.CANARY, "value");
      default -> unquoted(OddJson.string(random));
    };
  }

  private static String unquoted(String string) {
    return JsonDocument.tryParse(string).map(JsonDocument::asString).orElse(string);
  }

  private static ByteString file(String valid, Random random) {
    List<String> lines = new ArrayList<>(List.of(valid.split("\n", -1)));
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(lines.size());
      String value = OddJson.value(random);
      // The parser of TOML takes longest for these.
      boolean isLarge = value.length() > LARGE && random.nextInt(10) > 0;
      lines.set(at, lines.get(at).replaceFirst("=.*", "") + "= " + (isLarge ? "1" : value));
    }
    return ByteString.copyFrom(OddBytes.of(String.join("\n", lines), random));
  }

  // No variable of a process has a NUL.
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
  }

  @Fuzz(Surface.SETTINGS)
  void areReadOrRefusedInOneLine(@ForAll("settings") Written written) throws IOException {
    Files.write(connections, written.connections.toByteArray());
    Files.write(temporal, written.temporal.toByteArray());
    Map<String, String> environment = new HashMap<>(written.variables);
    environment.put("TEMPORAL_CONFIG_FILE", temporal.toString());

    String said = Bounds.within(() -> worker(environment) + definitions(environment));

    assertThat(said).doesNotContain(OddJson.CANARY);
  }

  private static String worker(Map<String, String> environment) {
    try {
      return String.valueOf(WorkerSettings.fromEnvironment(environment).drainTimeout());
    } catch (InvalidSettingException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      return String.valueOf(e.getMessage());
    }
  }

  private static String definitions(Map<String, String> environment) {
    ConnectionDefinitions read = ConnectionDefinitions.load(Optional.of(connections), environment);
    assertThat(read.errors()).allMatch(line -> !line.isBlank() && !line.contains("\n"));
    return read + " " + read.errors() + read.warnings();
  }
}
