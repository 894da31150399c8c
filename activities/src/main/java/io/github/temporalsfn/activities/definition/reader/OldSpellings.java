package io.github.temporalsfn.activities.definition.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.problem.Fields;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.List;
import java.util.Map;

/**
 * Writes settings that Airflow's AWS connection had in earlier versions as those that it has today.
 */
public final class OldSpellings {
  private static final String SESSION_KWARGS = "session_kwargs";
  private static final String EXTERNAL_ID = "external_id";
  private static final String ACCOUNT_ID = "aws_account_id";
  private static final String IAM_ROLE = "aws_iam_role";

  private static final String ROLE_ARN = ConnectionKey.ROLE_ARN.key();
  private static final String ASSUME_ROLE_KWARGS = ConnectionKey.ASSUME_ROLE_KWARGS.key();
  private static final KnownKeys IN_SESSION_KWARGS =
      new KnownKeys(
          List.of(
              ConnectionKey.PROFILE_NAME.key(),
              ConnectionKey.REGION_NAME.key(),
              ConnectionKey.AWS_ACCESS_KEY_ID.key(),
              ConnectionKey.AWS_SECRET_ACCESS_KEY.key(),
              ConnectionKey.AWS_SESSION_TOKEN.key()));

  private final ObjectNode settings;
  private final String path;
  private final Problems problems;

  private OldSpellings(ObjectNode settings, String path, Problems problems) {
    this.settings = settings;
    this.path = path;
    this.problems = problems;
  }

  /**
   * The settings with today's spellings only.
   *
   * @param path of the settings, as messages name it
   */
  public static ObjectNode replaced(ObjectNode settings, String path, Problems problems) {
    OldSpellings spellings = new OldSpellings(settings.deepCopy(), path, problems);
    spellings.replaceSessionKwargs();
    spellings.replaceRoleParts();
    spellings.replaceExternalId();
    return spellings.settings;
  }

  private void replaceSessionKwargs() {
    JsonNode given = taken(SESSION_KWARGS);
    if (given.isNull()) {
      return;
    }
    String inside = Paths.child(path, SESSION_KWARGS);
    problems.warn(inside, "is an old spelling; write its keys directly into the connection");
    for (Map.Entry<String, Setting> field :
        Fields.of(new Setting(given, inside, problems), IN_SESSION_KWARGS).entrySet()) {
      if (isGiven(field.getKey())) {
        field.getValue().warn("is ignored: the connection itself has this key");
      } else {
        settings.set(field.getKey(), field.getValue().node());
      }
    }
  }

  private void replaceRoleParts() {
    JsonNode account = taken(ACCOUNT_ID);
    JsonNode role = taken(IAM_ROLE);
    if (account.isNull() && role.isNull()) {
      return;
    }
    String old = Paths.child(path, role.isNull() ? ACCOUNT_ID : IAM_ROLE);
    if (isGiven(ROLE_ARN)) {
      problems.warn(old, "is ignored: role_arn says which role");
    } else if (!account.isValueNode() || !role.isTextual() || account.isNull()) {
      problems.add(old, "is an old spelling, and not complete; write role_arn");
    } else {
      problems.warn(old, "is an old spelling; write role_arn");
      settings.put(
          ROLE_ARN, "arn:aws:iam::" + accountId(account) + ":role/" + role.textValue().strip());
    }
  }

  private void replaceExternalId() {
    JsonNode given = taken(EXTERNAL_ID);
    if (given.isNull()) {
      return;
    }
    String old = Paths.child(path, EXTERNAL_ID);
    JsonNode kwargs = settings.path(ASSUME_ROLE_KWARGS);
    if (kwargs.hasNonNull(AssumeRoleKey.EXTERNAL_ID.key())) {
      problems.warn(old, "is ignored: assume_role_kwargs has ExternalId");
      return;
    }
    problems.warn(old, "is an old spelling; write assume_role_kwargs with ExternalId");
    ObjectNode all =
        kwargs instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    all.set(AssumeRoleKey.EXTERNAL_ID.key(), given);
    settings.set(ASSUME_ROLE_KWARGS, all);
  }

  // A number has lost the zeros that it began with.
  private static String accountId(JsonNode account) {
    return account.isIntegralNumber()
        ? String.format("%012d", account.bigIntegerValue())
        : account.asText().strip();
  }

  private boolean isGiven(String key) {
    return settings.hasNonNull(key);
  }

  private JsonNode taken(String key) {
    JsonNode value = settings.remove(key);
    return value == null ? JsonNodeFactory.instance.nullNode() : value;
  }
}
