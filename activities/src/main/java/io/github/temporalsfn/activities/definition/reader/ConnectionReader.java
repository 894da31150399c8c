package io.github.temporalsfn.activities.definition.reader;

import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ALLOWED_STATE_MACHINES;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ALLOW_OVERRIDES;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_METHOD;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.CONFIG_KWARGS;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.REGION_NAME;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ROLE_ARN;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.VERIFY;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.BotocoreConfigReader;
import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.botocore.VerifyReader;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads connections: all that is wrong with one is told, and it is defined if nothing is. */
public final class ConnectionReader {
  private final Map<String, String> environment;
  private final boolean filesAreHere;

  private ConnectionReader(Map<String, String> environment, boolean filesAreHere) {
    this.environment = Map.copyOf(environment);
    this.filesAreHere = filesAreHere;
  }

  /**
   * A reader for a worker in this process.
   *
   * @param environment its variables
   */
  public static ConnectionReader here(Map<String, String> environment) {
    return new ConnectionReader(environment, true);
  }

  /** A reader for a worker elsewhere, whose files and variables are not to be seen. */
  public static ConnectionReader elsewhere() {
    return new ConnectionReader(Map.of(WebIdentityReader.TOKEN_FILE_VARIABLE, "token"), false);
  }

  /** The definition; empty after having added the problems. Never throws for what is written. */
  public Optional<ConnectionDefinition> read(WrittenConnection written, Problems problems) {
    int earlier = problems.errors().size();
    Settings settings = Settings.of(written, problems);
    Optional<String> region = settings.get(REGION_NAME).flatMap(AwsNames::region);
    Identity identity = identity(settings);
    Optional<Role> role = new RoleReader(settings, environment, filesAreHere).read();
    Endpoints endpoints = new EndpointReader(settings).read();
    Optional<Verify> verify = verify(settings, problems);
    BotocoreConfig botocore = botocore(settings, endpoints, problems);
    Set<String> overrides =
        settings.get(ALLOW_OVERRIDES).map(PermissionReader::overrides).orElseGet(Set::of);
    var stateMachines =
        settings
            .get(ALLOWED_STATE_MACHINES)
            .map(PermissionReader::stateMachines)
            .orElseGet(List::of);
    if (written.name().equals(ConnectionDefinition.DEFAULT_CHAIN)
        && !(identity instanceof Identity.DefaultChain && role.isEmpty())) {
      problems.add(
          written.path(),
          "is the AWS default chain itself; write keys, a profile or a role into a connection");
    }
    if (!written.complete() || problems.errors().size() > earlier) {
      return Optional.empty();
    }
    return Optional.of(
        new ConnectionDefinition(
            written.name(),
            written.origin(),
            region,
            identity,
            role,
            endpoints.stepFunctions(),
            endpoints.sts(),
            verify,
            botocore,
            overrides,
            stateMachines));
  }

  private static Identity identity(Settings settings) {
    IdentityReader reader = new IdentityReader(settings);
    boolean anonymous =
        settings.has(ROLE_ARN)
            && settings
                .get(ASSUME_ROLE_METHOD)
                .filter(method -> RoleReader.WEB_IDENTITY.equals(method.node().textValue()))
                .isPresent();
    return anonymous ? reader.readAnonymous() : reader.read();
  }

  private Optional<Verify> verify(Settings settings, Problems problems) {
    Optional<Setting> setting = settings.get(VERIFY);
    Optional<Verify> verify =
        setting.flatMap(given -> VerifyReader.read(given.node(), given.path(), problems));
    if (filesAreHere && verify.isPresent()) {
      new NamedFiles(problems).check(verify.get(), setting.map(Setting::path).orElse(""));
    }
    return verify;
  }

  private BotocoreConfig botocore(Settings settings, Endpoints endpoints, Problems problems) {
    Optional<Setting> setting = settings.get(CONFIG_KWARGS);
    if (setting.isEmpty()) {
      return BotocoreConfig.EMPTY;
    }
    JsonNode node = setting.get().node();
    String path = setting.get().path();
    BotocoreConfig config = BotocoreConfigReader.read(node, path, problems);
    if (filesAreHere && config.clientCertificate().isPresent()) {
      new NamedFiles(problems)
          .check(
              config.clientCertificate().get(), Paths.child(path, BotocoreKey.CLIENT_CERT.key()));
    }
    if (endpoints.stepFunctions().isPresent() || endpoints.sts().isPresent()) {
      refuseVariant(
          config.useDualstackEndpoint(), BotocoreKey.USE_DUALSTACK_ENDPOINT, path, problems);
      refuseVariant(config.useFipsEndpoint(), BotocoreKey.USE_FIPS_ENDPOINT, path, problems);
    }
    return config;
  }

  private static void refuseVariant(
      Optional<Boolean> wanted, BotocoreKey key, String path, Problems problems) {
    if (wanted.orElse(false)) {
      problems.add(
          Paths.child(path, key.key()),
          "chooses among AWS's own endpoints, and another one is given; leave one of them out");
    }
  }
}
