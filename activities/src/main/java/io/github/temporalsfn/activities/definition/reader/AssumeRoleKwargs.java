package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.problem.Fields;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code assume_role_kwargs}. The limits are those of <a
 * href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>, so
 * that they are told when the worker starts, not when a workflow waits.
 */
final class AssumeRoleKwargs {
  private static final String ROLE_ARN = "RoleArn";
  private static final KnownKeys KEYS = new KnownKeys(AssumeRoleKey.keys());
  private static final KnownKeys POLICY_ARN = new KnownKeys(List.of("arn"));
  private static final int LEAST_SECONDS = 900;
  private static final int MOST_SECONDS = 43_200;
  private static final int MOST_POLICIES = 10;

  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final Pattern SERIAL_NUMBER = Pattern.compile("[\\w+=/:,.@-]{9,256}");
  private static final Pattern TOKEN_CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern POLICY =
      Pattern.compile("\\s*\\{[\\t\\n\\r\\u0020-\\u00FF]{0,2046}", Pattern.DOTALL);
  private static final String NAME_RULE =
      "must be 2 to 64 letters, digits or characters of _+=,.@-";

  private final Map<String, Setting> given;
  private final @Nullable Setting kwargs;

  private AssumeRoleKwargs(Map<String, Setting> given, @Nullable Setting kwargs) {
    this.given = given;
    this.kwargs = kwargs;
  }

  static AssumeRoleKwargs of(Optional<Setting> kwargs) {
    if (kwargs.isEmpty()) {
      return new AssumeRoleKwargs(Map.of(), null);
    }
    Map<String, Setting> given =
        new LinkedHashMap<>(
            Fields.of(
                kwargs.get(),
                KEYS,
                Map.of(ROLE_ARN, "is written as role_arn, beside assume_role_kwargs")));
    return new AssumeRoleKwargs(given, kwargs.get());
  }

  Role.Assumed assumed(String arn) {
    refuseHalfOfMfa();
    Map<String, String> tags =
        get(AssumeRoleKey.TAGS).flatMap(SessionTags::tags).orElseGet(Map::of);
    return new Role.Assumed(
        arn,
        session(),
        text(
            AssumeRoleKey.EXTERNAL_ID,
            EXTERNAL_ID,
            "must be 2 to 1224 letters, digits or characters of _+=,.@:/-"),
        text(
            AssumeRoleKey.SERIAL_NUMBER,
            SERIAL_NUMBER,
            "must be the number or the ARN of an MFA device, of 9 to 256 characters"),
        text(AssumeRoleKey.TOKEN_CODE, TOKEN_CODE, "must be text of 6 digits"),
        text(AssumeRoleKey.SOURCE_IDENTITY, NAME, NAME_RULE),
        tags,
        get(AssumeRoleKey.TRANSITIVE_TAG_KEYS)
            .flatMap(keys -> SessionTags.transitiveKeys(keys, tags))
            .orElseGet(List::of),
        get(AssumeRoleKey.PROVIDED_CONTEXTS).flatMap(ProvidedContexts::read).orElseGet(List::of));
  }

  Role.Session sessionOfWebIdentity() {
    for (AssumeRoleKey key : AssumeRoleKey.values()) {
      Setting setting = given.get(key.key());
      if (setting != null && !key.isOfWebIdentity()) {
        setting.refuse("is not taken by assume_role_with_web_identity; leave it out");
      }
    }
    return session();
  }

  private Role.Session session() {
    return new Role.Session(
        text(AssumeRoleKey.ROLE_SESSION_NAME, NAME, NAME_RULE),
        get(AssumeRoleKey.DURATION_SECONDS)
            .flatMap(seconds -> seconds.count(LEAST_SECONDS, MOST_SECONDS))
            .map(Duration::ofSeconds),
        text(
            AssumeRoleKey.POLICY,
            POLICY,
            "must be text with the JSON of a policy, of at most 2048 characters"),
        get(AssumeRoleKey.POLICY_ARNS)
            .flatMap(arns -> arns.elements(MOST_POLICIES))
            .map(arns -> arns.stream().flatMap(arn -> policyArn(arn).stream()).toList())
            .orElseGet(List::of));
  }

  private static Optional<String> policyArn(Setting element) {
    Map<String, Setting> fields = Fields.of(element, POLICY_ARN);
    Setting arn = fields.get("arn");
    if (arn == null) {
      return element.node().isObject()
          ? element.refuse("must have the key arn with the ARN of a managed policy")
          : Optional.empty();
    }
    return AwsNames.policyArn(arn);
  }

  private void refuseHalfOfMfa() {
    Setting code = given.get(AssumeRoleKey.TOKEN_CODE.key());
    if (code != null) {
      code.warn("works once, and for half a minute; have a profile ask for it, or do without MFA");
    }
    if (kwargs != null && (code == null) != !given.containsKey(AssumeRoleKey.SERIAL_NUMBER.key())) {
      kwargs.refuse("must have both SerialNumber and TokenCode, or neither");
    }
  }

  private Optional<String> text(AssumeRoleKey key, Pattern pattern, String rule) {
    return get(key).flatMap(setting -> setting.matching(pattern, rule));
  }

  private Optional<Setting> get(AssumeRoleKey key) {
    return Optional.ofNullable(given.get(key.key()));
  }
}
