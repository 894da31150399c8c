package io.github.temporalsfn.activities.definition.reader;

import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.AWS_ACCESS_KEY_ID;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.AWS_SECRET_ACCESS_KEY;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.AWS_SESSION_TOKEN;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.PROFILE_NAME;

import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.definition.Secret;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whose credentials a connection begins with. */
final class IdentityReader {
  private static final List<ConnectionKey> KEYS =
      List.of(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN);
  // They become part of HTTP headers, or of what is signed. Session tokens have no upper limit.
  private static final Pattern CREDENTIAL = Pattern.compile("[!-~]{1,16384}");

  private final Settings settings;

  IdentityReader(Settings settings) {
    this.settings = settings;
  }

  Identity read() {
    Optional<String> accessKeyId = credential(AWS_ACCESS_KEY_ID);
    Optional<Secret> secretKey = credential(AWS_SECRET_ACCESS_KEY).map(Secret::new);
    Optional<Secret> sessionToken = credential(AWS_SESSION_TOKEN).map(Secret::new);
    Optional<String> profile = settings.text(PROFILE_NAME);
    refuseHalves();
    if (settings.has(PROFILE_NAME) && KEYS.stream().anyMatch(settings::has)) {
      settings.refuse(
          PROFILE_NAME, "is given beside keys (aws_access_key_id ...); leave out one or the other");
    }
    if (accessKeyId.isPresent() && secretKey.isPresent()) {
      return new Identity.Keys(accessKeyId.get(), secretKey.get(), sessionToken);
    }
    return profile.<Identity>map(Identity.Profile::new).orElseGet(Identity.DefaultChain::new);
  }

  /** For a role that is assumed without credentials. */
  Identity readAnonymous() {
    for (ConnectionKey key :
        List.of(PROFILE_NAME, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN)) {
      if (settings.has(key)) {
        settings.refuse(
            key,
            "is not used by assume_role_with_web_identity, where the token says who it is;"
                + " leave it out");
      }
    }
    return new Identity.Anonymous();
  }

  private void refuseHalves() {
    if (settings.has(AWS_ACCESS_KEY_ID) && !settings.has(AWS_SECRET_ACCESS_KEY)) {
      settings.refuseForAbsence(
          AWS_ACCESS_KEY_ID, "is given without aws_secret_access_key; write both, or neither");
    }
    if (settings.has(AWS_SECRET_ACCESS_KEY) && !settings.has(AWS_ACCESS_KEY_ID)) {
      settings.refuseForAbsence(
          AWS_SECRET_ACCESS_KEY, "is given without aws_access_key_id; write both, or neither");
    }
    if (settings.has(AWS_SESSION_TOKEN)
        && !settings.has(AWS_ACCESS_KEY_ID)
        && !settings.has(AWS_SECRET_ACCESS_KEY)) {
      settings.refuseForAbsence(
          AWS_SESSION_TOKEN,
          "is given without aws_access_key_id and aws_secret_access_key; write all three");
    }
  }

  private Optional<String> credential(ConnectionKey key) {
    return settings
        .get(key)
        .flatMap(
            (Setting setting) ->
                setting.matching(
                    CREDENTIAL,
                    "must be printable ASCII without spaces (in a URI, a + is written %2B)"));
  }
}
