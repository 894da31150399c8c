package io.github.temporalsfn.benchmarks.world;

import io.github.temporalsfn.benchmarks.process.ServingProcess;
import io.github.temporalsfn.distribution.Main;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How {@code temporal-sfn worker} is started.
 *
 * @param script {@code bin/temporal-sfn}; empty: the class path of this JVM
 * @param javaOptions such as {@code -Xmx512m}
 * @param settings variables of the environment beside those that each worker needs
 */
public record WorkerProgram(
    Optional<Path> script, List<String> javaOptions, Map<String, String> settings) {
  /** From this class path, with no options but those of {@code bin/temporal-sfn}. */
  public static final WorkerProgram DEFAULT =
      new WorkerProgram(Optional.empty(), List.of(), Map.of());

  /** What a worker prints when it polls. */
  public static final Pattern STARTED = Pattern.compile("worker started");

  private static final String RAISED_QUOTAS =
      "StartExecution=10000/10000,DescribeExecution=10000/10000";
  private static final String NAME = "the worker";
  private static final String NOWHERE = Path.of("no-such-folder").toAbsolutePath().toString();

  /** Started by that script, if there is one. */
  public static WorkerProgram of(Optional<Path> script) {
    return new WorkerProgram(script, List.of(), Map.of());
  }

  /** The same, started by that script. */
  public WorkerProgram by(Path script) {
    return new WorkerProgram(Optional.of(script), javaOptions, settings);
  }

  /** The same with a variable of the environment. */
  public WorkerProgram with(String variable, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(variable, value);
    return new WorkerProgram(script, javaOptions, Map.copyOf(more));
  }

  /** The same, told that the account may call as often as a machine like this one can. */
  public WorkerProgram withRaisedQuotas() {
    return with("TEMPORAL_SFN_QUOTAS", RAISED_QUOTAS);
  }

  /** Starts a worker on an emulated Step Functions; does not wait until it polls. */
  public ServingProcess start(String temporalAddress, URI stepFunctions) {
    Map<String, String> variables = new HashMap<>(variables(temporalAddress, stepFunctions));
    variables.putAll(settings);
    return script
        .map(
            file ->
                ServingProcess.start(NAME, List.of(file.toString(), "worker"), ofScript(variables)))
        .orElseGet(
            () ->
                ServingProcess.startJava(
                    NAME, javaOptions, Main.class, List.of("worker"), variables));
  }

  private Map<String, String> ofScript(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    all.put("TEMPORAL_SFN_JAVA_OPTS", String.join(" ", javaOptions));
    return all;
  }

  /** Nothing that this machine's user has set up for AWS or Temporal. */
  private static Map<String, String> variables(String temporalAddress, URI stepFunctions) {
    return Map.of(
        "HOME",
        NOWHERE,
        "XDG_CONFIG_HOME",
        NOWHERE,
        "TEMPORAL_ADDRESS",
        temporalAddress,
        "AWS_ENDPOINT_URL_SFN",
        stepFunctions.toString(),
        "AWS_REGION",
        "us-east-1",
        "AWS_ACCESS_KEY_ID",
        "dummy",
        "AWS_SECRET_ACCESS_KEY",
        "dummy",
        "AWS_EC2_METADATA_DISABLED",
        "true",
        "AWS_CONFIG_FILE",
        NOWHERE,
        "AWS_SHARED_CREDENTIALS_FILE",
        NOWHERE);
  }
}
