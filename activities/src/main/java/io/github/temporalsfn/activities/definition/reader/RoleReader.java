package io.github.temporalsfn.activities.definition.reader;

import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_KWARGS;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_METHOD;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ROLE_ARN;

import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which role a connection assumes, and how. */
final class RoleReader {
  static final String WEB_IDENTITY = "assume_role_with_web_identity";

  private static final String ASSUME_ROLE = "assume_role";
  private static final String SAML = "assume_role_with_saml";
  private static final List<ConnectionKey> OF_WEB_IDENTITY =
      List.of(
          ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION,
          ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE,
          ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE);

  private final Settings settings;
  private final Map<String, String> environment;
  private final boolean filesAreHere;

  RoleReader(Settings settings, Map<String, String> environment, boolean filesAreHere) {
    this.settings = settings;
    this.environment = environment;
    this.filesAreHere = filesAreHere;
  }

  Optional<Role> read() {
    if (!settings.has(ROLE_ARN)) {
      refuseWithoutRole();
      return Optional.empty();
    }
    Optional<String> arn = settings.get(ROLE_ARN).flatMap(AwsNames::roleArn);
    Optional<String> method = method();
    if (method.isEmpty()) {
      return Optional.empty();
    }
    AssumeRoleKwargs kwargs = AssumeRoleKwargs.of(settings.get(ASSUME_ROLE_KWARGS));
    if (method.get().equals(WEB_IDENTITY)) {
      return new WebIdentityReader(settings, environment, filesAreHere).read(arn, kwargs);
    }
    refuseOfWebIdentity();
    // Read even when the ARN is wrong: everything is told at once.
    Role.Assumed assumed = kwargs.assumed(arn.orElse(""));
    return arn.map(right -> assumed);
  }

  private Optional<String> method() {
    if (!settings.has(ASSUME_ROLE_METHOD)) {
      return Optional.of(ASSUME_ROLE);
    }
    Optional<String> method = settings.text(ASSUME_ROLE_METHOD);
    if (method.isEmpty() || method.get().equals(ASSUME_ROLE) || method.get().equals(WEB_IDENTITY)) {
      return method;
    }
    settings.refuse(
        ASSUME_ROLE_METHOD,
        method.get().equals(SAML)
            ? "assume_role_with_saml is not supported; let the credential_process of a profile sign"
                + " in with SAML, and write the profile's name into profile_name"
            : "must be assume_role or assume_role_with_web_identity");
    return Optional.empty();
  }

  private void refuseWithoutRole() {
    for (ConnectionKey key :
        List.of(
            ASSUME_ROLE_METHOD,
            ASSUME_ROLE_KWARGS,
            ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION,
            ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE,
            ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE)) {
      // An object without fields says nothing.
      if (settings.get(key).filter(RoleReader::saysSomething).isPresent()) {
        settings.refuseForAbsence(
            key, "is given without role_arn; write role_arn, too, or leave both out");
      }
    }
  }

  private static boolean saysSomething(Setting setting) {
    return !setting.node().isContainerNode() || !setting.node().isEmpty();
  }

  private void refuseOfWebIdentity() {
    for (ConnectionKey key : OF_WEB_IDENTITY) {
      if (settings.has(key)) {
        settings.refuseForAbsence(
            key,
            "needs assume_role_method = \"assume_role_with_web_identity\"; write that, or"
                + " leave this out");
      }
    }
  }
}
