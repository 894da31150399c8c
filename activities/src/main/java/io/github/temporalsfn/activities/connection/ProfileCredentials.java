package io.github.temporalsfn.activities.connection;

import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.activities.error.CauseChain;
import io.github.temporalsfn.activities.error.NoCredentialsException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The credentials of a profile of the AWS configuration files: static keys, SSO, a process or a
 * role, as the profile says. Where there are none, the error says whose they were to be and what to
 * do, which the SDK's differ in saying, some by quoting the process.
 */
final class ProfileCredentials implements AwsCredentialsProvider, SdkAutoCloseable {
  // AWS's secret keys have 40 characters.
  private static final Pattern PRINTABLE_NAME = Pattern.compile("[A-Za-z0-9_.@/+-]{1,32}");
  private static final String SSO_SESSION = "sso_session";

  private final String connection;
  private final String profile;
  private final ProfileCredentialsProvider provider;

  ProfileCredentials(ConnectionDefinition connection, Identity.Profile profile) {
    this.connection = connection.described();
    this.profile = profile.name();
    this.provider = ProfileCredentialsProvider.create(profile.name());
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return provider.resolveCredentials();
    } catch (AwsServiceException refused) {
      throw refused.statusCode() == HttpURLConnection.HTTP_UNAUTHORIZED && isOfSso()
          ? none()
          : refused;
    } catch (SdkClientException | IllegalStateException | IllegalArgumentException e) {
      throw isOfTheWay(e) ? e : none();
    }
  }

  // A service that gives out credentials was not reached, or not trusted.
  private static boolean isOfTheWay(RuntimeException thrown) {
    return thrown instanceof SdkClientException
        && CauseChain.of(thrown)
            .anyMatch(
                cause -> cause instanceof IOException && !(cause instanceof FileSystemException));
  }

  private NoCredentialsException none() {
    return new NoCredentialsException(
        connection + " has no credentials: its profile" + shown("") + why());
  }

  private String why() {
    Optional<Profile> found = written();
    if (found.isEmpty()) {
      return " is not in the worker's AWS configuration files; correct profile_name, or write the"
          + " profile into the file that AWS_CONFIG_FILE names (else ~/.aws/config)";
    }
    if (isOfSso()) {
      return " is not signed in to IAM Identity Center, or no longer; run as the worker's user: aws"
          + " sso login --profile"
          + shown(" NAME");
    }
    return found.get().property(ProfileProperty.CREDENTIAL_PROCESS).isPresent()
        ? " has a credential_process that gives none; run that as the worker's user to see why"
        : " does not lead to any; look at it with: aws configure list --profile" + shown(" NAME");
  }

  private boolean isOfSso() {
    return written()
        .filter(
            found ->
                found.property(SSO_SESSION).isPresent()
                    || found.property(ProfileProperty.SSO_START_URL).isPresent())
        .isPresent();
  }

  private Optional<Profile> written() {
    return ProfileFile.defaultProfileFile().profile(profile);
  }

  private String shown(String otherwise) {
    return PRINTABLE_NAME.matcher(profile).matches() ? " " + profile : otherwise;
  }

  @Override
  public void close() {
    provider.close();
  }

  /** Without the profile's name, as with {@link Identity.Profile}. */
  @Override
  public String toString() {
    return "ProfileCredentials[" + connection + "]";
  }
}
