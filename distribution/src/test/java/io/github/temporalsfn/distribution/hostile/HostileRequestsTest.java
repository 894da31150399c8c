package io.github.temporalsfn.distribution.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.distribution.local.LocalWorker;
import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.distribution.world.RecordingEndpoint;
import io.github.temporalsfn.distribution.world.RecordingEndpoint.Received;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts a run gets at no address, role, file, variable or header of the worker's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {
  private static final String QUEUE = "hostile";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CANARY = "DUMMY-CANARY-OF-A-FILE";
  private static final Set<String> REFUSED =
      Set.of("InvalidRequest", "OverrideNotAllowed", "UnknownConnection", "StateMachineNotAllowed");

  private final InMemoryWorld world = new InMemoryWorld();
  private final RecordingEndpoint endpoint = RecordingEndpoint.plain(world.emulator().endpoint());
  private final Trap trap = new Trap();
  private String machine = "";
  private Path file = Path.of("");
  private @Nullable LocalWorker worker;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    machine = world.emulator().createStateMachine("orders", Asl.PASS);
    file = Files.writeString(folder.resolve("secret.pem"), CANARY);
    Path toml =
        Files.writeString(
            folder.resolve("connections.toml"),
            """
            [connections.orders]
            aws_access_key_id = "DUMMY"
            aws_secret_access_key = "dummy"
            endpoint_url = "%s"
            allowed_state_machines = ["arn:aws:states:*:123456789012:stateMachine:orders"]

            [connections.variable]
            aws_access_key_id = "DUMMY"
            aws_secret_access_key = "dummy"
            endpoint_url = "%s"
            config_kwargs = { user_agent_extra = "from-${VARIABLE}" }

            [connections.careless]
            aws_access_key_id = "DUMMY"
            aws_secret_access_key = "dummy"
            endpoint_url = "%s"
            allow_overrides = ["proxies", "verify"]
            """
                .formatted(endpoint.uri(), endpoint.uri(), endpoint.uri()));
    ConnectionDefinitions definitions =
        ConnectionDefinitions.load(Optional.of(toml), Map.of("VARIABLE", CANARY));
    assertThat(definitions.errors()).isEmpty();
    worker = world.newWorker(QUEUE, Connections.of(definitions, Map.of()));
  }

  @AfterAll
  void close() {
    worker().close();
    endpoint.close();
    trap.close();
    world.close();
  }

  @Test
  void areRefusedBeforeAnybodyIsCalled() {
    Map<String, ClientRun> runs = new LinkedHashMap<>();
    int before = endpoint.received().size();
    HostileRequests.with(trap.address(), file.toString())
        .forEach((what, input) -> runs.put(what, run(input)));

    runs.forEach(
        (what, run) -> {
          ApplicationFailure failure = run.failure();
          assertThat(failure.getType()).as(what).isIn(REFUSED);
          assertThat(failure.getOriginalMessage())
              .as(what)
              .doesNotContain(CANARY)
              .doesNotContainPattern("\\p{Cc}");
        });
    assertThat(runs).hasSizeGreaterThan(50);
    assertThat(trap.caught()).isZero();
    assertThat(endpoint.received()).hasSize(before);
  }

  /** Such a trap and such a file are where a worker comes to when its operator lets callers. */
  @Test
  void wouldHaveCalledWhereTheOperatorLetsThem() {
    try (Trap lured = new Trap()) {
      ClientRun verified = run(careless("'verify':'%s'", file));
      ClientRun proxied =
          run(careless("'botocoreConfig':{'proxies':{'http':'http://%s'}}", lured.address()));

      assertThat(verified.failure().getOriginalMessage()).contains("a file without a certificate");
      Eventually.until(PATIENCE, () -> lured.caught() > 0);
      proxied.requestCancel();
    }
  }

  @Test
  void sendTheTextOfAVariableAndOfAFilesAddressAsItIs() {
    run("{'stateMachineArn':'%s','connection':'orders','input':'file://%s',"
                .formatted(machine, file)
            + "'botocoreConfig':{'user_agent_extra':'of-${VARIABLE}'},'name':'literal'}")
        .result();

    Received start = start("literal");
    assertThat(start.body()).contains("file://" + file);
    assertThat(start.userAgent()).contains("of-").doesNotContain(CANARY);
    assertThat(start.toString()).doesNotContain(CANARY);
  }

  @Test
  void wouldSendWhatTheOperatorsVariableHolds() {
    run("{'stateMachineArn':'%s','connection':'variable','name':'resolved'}".formatted(machine))
        .result();

    assertThat(start("resolved").userAgent()).contains("from-" + CANARY);
  }

  @Test
  void makeNoHeaderOfATraceHeader() {
    run("{'stateMachineArn':'%s','connection':'orders','name':'traced',".formatted(machine)
            + "'traceHeader':'Root=1\\r\\nX-Evil: 1'}")
        .result();

    Received start = start("traced");
    assertThat(start.body()).contains("X-Evil: 1");
    assertThat(start.headers().keySet())
        .noneMatch(name -> name.equalsIgnoreCase("X-Evil") || name.contains("Trace"));
  }

  private String careless(String fields, Object value) {
    return "{'stateMachineArn':'%s','connection':'careless',".formatted(machine)
        + fields.formatted(value)
        + "}";
  }

  private ClientRun run(String input) {
    return ClientRun.start(worker().client(), QUEUE, "RunStateMachine", input.replace('\'', '"'));
  }

  private LocalWorker worker() {
    return Objects.requireNonNull(worker);
  }

  private Received start(String name) {
    List<Received> starts =
        endpoint.received().stream()
            .filter(request -> request.action().equals("StartExecution"))
            .filter(request -> request.body().contains("\"" + name + "\""))
            .toList();
    assertThat(starts).hasSize(1);
    return starts.get(0);
  }
}
