package io.github.temporalsfn.activities;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.BotocoreConfigReader;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.definition.Secret;
import io.github.temporalsfn.activities.definition.StateMachineGlob;
import io.github.temporalsfn.activities.definition.catalog.ConnectionDefinitions;
import io.github.temporalsfn.activities.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds definitions of connections, with dummy keys unless said otherwise. */
public final class TestConnection {
  private final String name;
  private Identity identity =
      new Identity.Keys("AKIDEXAMPLE", new Secret("example"), Optional.empty());
  private @Nullable String region;
  private @Nullable Role role;
  private @Nullable URI endpoint;
  private @Nullable URI sts;
  private @Nullable Verify verify;
  private BotocoreConfig botocore = BotocoreConfig.EMPTY;
  private Set<String> allowOverrides = Set.of();
  private List<StateMachineGlob> allowed = List.of();

  private TestConnection(String name) {
    this.name = name;
  }

  public static TestConnection named(String name) {
    return new TestConnection(name);
  }

  public TestConnection identity(Identity value) {
    identity = value;
    return this;
  }

  public TestConnection region(String value) {
    region = value;
    return this;
  }

  public TestConnection role(Role value) {
    role = value;
    return this;
  }

  public TestConnection endpoint(URI value) {
    endpoint = value;
    return this;
  }

  public TestConnection sts(URI value) {
    sts = value;
    return this;
  }

  public TestConnection verify(Verify value) {
    verify = value;
    return this;
  }

  /** Its {@code config_kwargs}, in JSON. */
  public TestConnection botocore(String json) {
    botocore = config(json);
    return this;
  }

  public TestConnection allowOverrides(String... keys) {
    allowOverrides = Set.of(keys);
    return this;
  }

  public TestConnection allowedStateMachines(String... globs) {
    allowed = Arrays.stream(globs).map(StateMachineGlob::new).toList();
    return this;
  }

  public ConnectionDefinition build() {
    return new ConnectionDefinition(
        name,
        "connections.toml:1",
        Optional.ofNullable(region),
        identity,
        Optional.ofNullable(role),
        Optional.ofNullable(endpoint),
        Optional.ofNullable(sts),
        Optional.ofNullable(verify),
        botocore,
        allowOverrides,
        allowed);
  }

  /** What a worker offers that has these alone, beside the AWS default chain. */
  public static Connections open(TestConnection... connections) {
    SortedMap<String, ConnectionDefinition> byName = new TreeMap<>();
    for (TestConnection connection : connections) {
      byName.put(connection.name, connection.build());
    }
    return Connections.of(new ConnectionDefinitions(byName, true, List.of(), List.of()));
  }

  /** A valid botocore configuration. */
  public static BotocoreConfig config(String json) {
    Problems problems = new Problems();
    try {
      BotocoreConfig read =
          BotocoreConfigReader.read(new ObjectMapper().readTree(json), "config_kwargs", problems);
      if (!problems.errors().isEmpty()) {
        throw new AssertionError(problems.errors());
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
