package io.github.temporalsfn.distribution.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.Program;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nothing secret is anywhere: not in what Temporal keeps of a run, not in what a worker prints, not
 * in what {@code check} says. Everything secret is a canary, which is then looked for everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsIT {
  private static final Duration TO_PRINT = Duration.ofSeconds(20);
  private static final Duration TO_END = Duration.ofSeconds(60);

  private SecretiveWorld world;

  @BeforeAll
  void startWorld() throws Exception {
    world = new SecretiveWorld();
  }

  @AfterAll
  void closeWorld() throws IOException {
    world.close();
  }

  @Test
  void areNotToldByRunsHoweverTheyEnd() throws Exception {
    Map<String, ClientRun> succeeding = runs(SecretiveConnections.WORKING);
    Map<String, ClientRun> failing = runs(SecretiveConnections.FAILING);
    ClientRun waiting = world.run(connection(SecretiveConnections.UNREACHABLE));
    ClientRun cancelled = world.runLong(connection("role"));
    Traces traces = new Traces();

    Eventually.until(TO_END, () -> waiting.retriedFailure().contains("connection refused"));
    traces.add("waiting", waiting);
    waiting.cancel();
    traces.add("cancelled while waiting", waiting);
    cancelled.runningExecution();
    cancelled.cancel();
    traces.add("cancelled", cancelled);
    succeeding.forEach(
        (name, run) -> {
          assertThat(run.resultTree().path("status").asText()).as(name).isEqualTo("SUCCEEDED");
          traces.add(name, run);
        });
    failing.forEach(
        (name, run) -> {
          assertThat(run.failure().getType()).as(name).isEqualTo("CredentialsUnavailable");
          traces.add(name, run);
        });

    assertThat(world.connections().wereUsed()).isTrue();
    addWorker(traces);
    assertThat(traces.leaks(world.canaries())).isEmpty();
  }

  @Test
  void areNotRepeatedFromCarelessRequests() throws Exception {
    Map<String, ClientRun> runs = new LinkedHashMap<>();
    CarelessRequests.with(world.canaries()::of)
        .forEach((what, fields) -> runs.put(what, world.run(fields)));
    Traces traces = new Traces();

    runs.forEach(
        (what, run) -> {
          ApplicationFailure failure = run.failure();
          assertThat(failure.getType())
              .as(what)
              .isIn("InvalidRequest", "OverrideNotAllowed", "CredentialsUnavailable");
          traces.addCareless(what, run);
        });

    addWorker(traces);
    assertThat(traces.leaks(world.canaries())).isEmpty();
  }

  @Test
  void areNotToldByACheck() {
    Traces traces = new Traces();
    for (String format : new String[] {"text", "json"}) {
      SecretiveConnections.WORKING.forEach(name -> addCheck(traces, name, format, 0));
      SecretiveConnections.FAILING.forEach(name -> addCheck(traces, name, format, 5));
      addCheck(traces, SecretiveConnections.UNREACHABLE, format, 5);
    }

    assertThat(traces.leaks(world.canaries())).isEmpty();
  }

  @Test
  void areNotRepeatedFromABrokenConfiguration() throws Exception {
    BrokenConfiguration broken = BrokenConfiguration.with(world.canaries());
    Traces traces = new Traces();

    try (Program worker =
        new Program(broken.variables(), "worker", "--connections=" + broken.file())) {
      assertThat(worker.exitCode()).isEqualTo(2);
      assertThat(worker.err()).contains("read_timeout", "AIRFLOW_CONN_A", "AIRFLOW_CONN_D");
      traces.add("worker", worker.out() + worker.err());
    }
    CheckedConnection check = CheckedConnection.of(broken.file(), broken.variables(), "--region=x");
    assertThat(check.exitCode()).isEqualTo(2);
    traces.add("check", check.printed());

    assertThat(traces.leaks(world.canaries())).isEmpty();
  }

  /** Names are not secret, and turn up everywhere that the other tests look. */
  @Test
  void wouldBeFoundWhereverTheyWere() throws Exception {
    Canaries planted = new Canaries();
    String name = planted.of("name");
    ClientRun run = world.runLong(connection("keys") + ",\"name\":\"" + name + "\"");
    run.runningExecution();
    run.cancel();
    Traces traces = new Traces();

    traces.add("run", run);
    traces.addCareless("careless run", run);
    addWorker(traces);
    CheckedConnection check =
        CheckedConnection.of(
            world.connections().file(),
            world.connections().variables(),
            "--connection=keys",
            "--state-machine-arn="
                + world.echo().replaceFirst("[^:]*$", planted.of("another name")));
    traces.add("check", check.printed());

    assertThat(traces.leaks(planted))
        .containsOnlyKeys(
            "run: history",
            "run: description",
            "run: status",
            "run: current details",
            "careless run: history",
            "careless run: description",
            "careless run: status",
            "careless run: current details",
            "worker's standard error",
            "check");
  }

  private Map<String, ClientRun> runs(List<String> connections) {
    Map<String, ClientRun> runs = new LinkedHashMap<>();
    connections.forEach(name -> runs.put(name, world.run(connection(name))));
    return runs;
  }

  private static String connection(String name) {
    return "\"connection\":\"" + name + "\"";
  }

  private void addCheck(Traces traces, String connection, String format, int exitCode) {
    CheckedConnection check =
        CheckedConnection.of(
            world.connections().file(),
            world.connections().variables(),
            "--connection=" + connection,
            "--state-machine-arn=" + world.echo(),
            "--output=" + format);
    assertThat(check.exitCode()).as(connection + check.printed()).isEqualTo(exitCode);
    traces.add("check of " + connection + " as " + format, check.printed());
  }

  // On SIGQUIT a JVM prints its threads, with their names and what they are doing, then its heap.
  private void addWorker(Traces traces) throws Exception {
    Program worker = world.worker();
    int before = dumps(worker);
    worker.signal("QUIT");
    Eventually.until(TO_PRINT, () -> dumps(worker) > before);
    traces.add("worker's standard output", worker.out());
    traces.add("worker's standard error", worker.err());
  }

  private static int dumps(Program worker) {
    return worker.out().split("class space", -1).length;
  }
}
