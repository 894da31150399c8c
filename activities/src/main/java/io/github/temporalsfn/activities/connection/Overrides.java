package io.github.temporalsfn.activities.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.temporalsfn.activities.botocore.BotocoreConfig;
import io.github.temporalsfn.activities.botocore.BotocoreConfigReader;
import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.botocore.Proxies;
import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.botocore.VerifyReader;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.problem.Problem;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.workflows.FailureType;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What requests may override of one connection, and what comes of it.
 *
 * <p>As in Airflow a request's botocore configuration takes the place of the connection's, which
 * {@code {}} therefore empties. Unlike there, what a request may not override stays as it is: an
 * operator's proxy is not left by asking for another timeout.
 */
final class Overrides {
  private static final Logger log = LoggerFactory.getLogger(Overrides.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERIFY = "verify";
  private static final String BOTOCORE = "botocoreConfig";

  private final ConnectionDefinition connection;

  Overrides(ConnectionDefinition connection) {
    this.connection = connection;
  }

  /**
   * The settings of a request.
   *
   * @throws ApplicationFailure of type {@code InvalidRequest} or {@code OverrideNotAllowed}
   */
  Settings of(ConnectionChoice request) {
    Problems problems = new Problems();
    Optional<Verify> verify =
        read(request.verify(), VERIFY, problems)
            .flatMap(node -> VerifyReader.read(node, VERIFY, problems));
    Optional<BotocoreConfig> botocore =
        read(request.botocoreConfig(), BOTOCORE, problems)
            .map(node -> BotocoreConfigReader.read(node, BOTOCORE, problems));
    botocore.flatMap(BotocoreConfig::proxies).ifPresent(given -> refusePasswords(given, problems));
    requireNoErrors(problems.errors());
    requireAllowed(verify, botocore);
    problems.warnings().forEach(this::warn);
    return new Settings(
        verify.or(connection::verify),
        botocore
            .map(given -> connection.botocore().only(key -> !mayOverride(key)).with(given))
            .orElse(connection.botocore()));
  }

  private static Optional<JsonNode> read(
      @Nullable JsonDocument document, String path, Problems problems) {
    if (document == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(document.text()));
    } catch (JsonProcessingException tooDeep) {
      problems.add(path, "is nested too deeply");
      return Optional.empty();
    }
  }

  // Whatever allow_overrides says: what a request holds, everyone sees who sees workflows.
  private static void refusePasswords(Proxies proxies, Problems problems) {
    for (String scheme : proxies.withPassword()) {
      problems.add(
          BOTOCORE + "." + BotocoreKey.PROXIES.key() + "." + scheme,
          "must not hold user and password: a password in a request stays in the workflow's"
              + " history; write it into the worker's connection, and change it");
    }
  }

  private static void requireNoErrors(List<Problem> errors) {
    if (!errors.isEmpty()) {
      throw FailureType.InvalidRequest.failure(
          errors.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    }
  }

  private void requireAllowed(Optional<Verify> verify, Optional<BotocoreConfig> botocore) {
    Set<String> refused = new TreeSet<>();
    if (verify.filter(value -> !(value instanceof Verify.JavaTrust)).isPresent()
        && !connection.allowOverrides().contains(VERIFY)) {
      refused.add(VERIFY);
    }
    botocore.ifPresent(
        given ->
            given.keys().stream()
                .filter(key -> !mayOverride(key) && !givesRightsAway(key, given))
                .map(BotocoreKey::key)
                .forEach(refused::add));
    if (!refused.isEmpty()) {
      throw notAllowed(refused);
    }
  }

  private boolean mayOverride(BotocoreKey key) {
    return key.isOverridable() || connection.allowOverrides().contains(key.key());
  }

  // Without a signature AWS is called as nobody.
  private static boolean givesRightsAway(BotocoreKey key, BotocoreConfig given) {
    return key == BotocoreKey.SIGNATURE_VERSION && given.isUnsigned();
  }

  private ApplicationFailure notAllowed(Set<String> refused) {
    Set<String> allowed = new TreeSet<>(connection.allowOverrides());
    allowed.addAll(refused);
    String line =
        allowed.stream()
            .map(key -> '"' + key + '"')
            .collect(Collectors.joining(", ", "allow_overrides = [", "]"));
    return FailureType.OverrideNotAllowed.failure(
        connection.described()
            + " does not let a request override "
            + refused.stream()
                .map(key -> key.equals(VERIFY) ? key : BOTOCORE + "." + key)
                .collect(Collectors.joining(", "))
            + "; leave it out, or let the worker's operator write "
            + line
            + " "
            + connection.writtenWhere());
  }

  private void warn(Problem warning) {
    log.atWarn()
        .addKeyValue("connection", connection.name())
        .addKeyValue("setting", warning.path())
        .log(warning.rule());
  }
}
