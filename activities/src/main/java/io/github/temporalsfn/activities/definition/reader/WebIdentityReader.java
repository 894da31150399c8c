package io.github.temporalsfn.activities.definition.reader;

import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE;
import static io.github.temporalsfn.activities.definition.reader.ConnectionKey.ROLE_ARN;

import io.github.temporalsfn.activities.definition.Role;
import io.github.temporalsfn.activities.problem.FilePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads a role that is assumed with a web identity's token. */
final class WebIdentityReader {
  /** Where the AWS SDKs find the token's file, as Kubernetes on AWS sets it. */
  static final String TOKEN_FILE_VARIABLE = "AWS_WEB_IDENTITY_TOKEN_FILE";

  private static final String FILE = "file";
  private static final String GOOGLE = "google";

  private final Settings settings;
  private final Map<String, String> environment;
  private final boolean filesAreHere;

  WebIdentityReader(Settings settings, Map<String, String> environment, boolean filesAreHere) {
    this.settings = settings;
    this.environment = environment;
    this.filesAreHere = filesAreHere;
  }

  Optional<Role> read(Optional<String> arn, AssumeRoleKwargs kwargs) {
    Role.Session session = kwargs.sessionOfWebIdentity();
    if (!isFromFile()) {
      return Optional.empty();
    }
    Optional<Path> tokenFile = tokenFile();
    return arn.isPresent() && tokenFile.isPresent()
        ? Optional.of(new Role.WebIdentity(arn.get(), session, tokenFile.get()))
        : Optional.empty();
  }

  // Airflow has no default; a file is the only kind here.
  private boolean isFromFile() {
    if (settings.has(ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE)) {
      settings.warn(
          ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION_AUDIENCE,
          "is ignored: the audience of a token in a file is whatever it was issued for");
    }
    if (!settings.has(ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION)) {
      return true;
    }
    Optional<String> federation = settings.text(ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION);
    if (federation.isPresent() && !federation.get().equals(FILE)) {
      settings.refuse(
          ASSUME_ROLE_WITH_WEB_IDENTITY_FEDERATION,
          federation.get().equals(GOOGLE)
              ? "google is not supported; let something keep a token in a file (gcloud auth"
                  + " print-identity-token, a projected volume), and write file here and its path"
                  + " into assume_role_with_web_identity_token_file"
              : "must be file");
    }
    return federation.filter(FILE::equals).isPresent();
  }

  private Optional<Path> tokenFile() {
    Optional<Path> file;
    ConnectionKey place;
    if (settings.has(ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE)) {
      place = ASSUME_ROLE_WITH_WEB_IDENTITY_TOKEN_FILE;
      file = settings.get(place).flatMap(setting -> FilePath.of(setting.node()));
      if (file.isEmpty()) {
        settings.refuse(place, "must be the path of a file with the token");
      }
    } else {
      place = ROLE_ARN;
      file = FilePath.of(environment.getOrDefault(TOKEN_FILE_VARIABLE, ""));
      if (file.isEmpty()) {
        settings.refuseForAbsence(
            place,
            "is to be assumed with a web identity, and no token is named; write"
                + " assume_role_with_web_identity_token_file, or set "
                + TOKEN_FILE_VARIABLE);
      }
    }
    if (filesAreHere && file.isPresent() && !Files.isReadable(file.get())) {
      // Whatever writes it may be about to.
      settings.warn(place, "needs a token in a file, which cannot be read at present");
    }
    return file;
  }
}
