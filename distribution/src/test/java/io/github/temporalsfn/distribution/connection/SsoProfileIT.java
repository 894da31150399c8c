package io.github.temporalsfn.distribution.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.Program;
import io.github.temporalsfn.distribution.connection.AnsweringServer.Answer;
import io.github.temporalsfn.distribution.connection.AnsweringServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A profile that signs in through IAM Identity Center. A process of its own, since the SDK looks
 * for the token in the home folder that the process was started with.
 */
class SsoProfileIT {
  private final Account account = new Account("123456789012");
  private final Path home;

  SsoProfileIT(@TempDir Path home) throws IOException {
    this.home = home;
    Files.writeString(
        home.resolve("config"),
        """
        [profile worker]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = worker
        [sso-session corp]
        sso_region = eu-west-1
        sso_start_url = https://corp.example/start
        """);
    Files.writeString(
        home.resolve("connections.toml"),
        "[connections.prod]\nprofile_name = 'worker'\nendpoint_url = '%s'\n"
            .formatted(account.endpoint().uri()));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void hasTheCredentialsOfTheRole() throws Exception {
    signIn(Instant.now().plus(Duration.ofHours(1)));
    try (AnsweringServer portal = AnsweringServer.start(SsoProfileIT::roleCredentials);
        Program check = check(portal)) {
      assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
      assertThat(portal.received())
          .singleElement()
          .satisfies(
              request ->
                  assertThat(request.headers().getFirst("x-amz-sso_bearer_token"))
                      .isEqualTo("the-token"));
      assertThat(account.endpoint().received())
          .isNotEmpty()
          .allMatch(request -> request.authorization().contains("Credential=ASIAOFSSO/"));
    }
  }

  @Test
  void saysHowToSignInAgainWhenTheTokenHasExpired() throws Exception {
    signIn(Instant.now().minusSeconds(1));
    try (AnsweringServer portal = AnsweringServer.start(SsoProfileIT::roleCredentials);
        Program check = check(portal)) {
      assertSignInIsAskedFor(check);
      assertThat(portal.received()).isEmpty();
    }
  }

  @Test
  void saysHowToSignInAgainWhenTheTokenIsNoLongerTaken() throws Exception {
    signIn(Instant.now().plus(Duration.ofHours(1)));
    try (AnsweringServer portal =
            AnsweringServer.start(
                request -> new Answer(401, "application/json", "{\"message\":\"no\"}"));
        Program check = check(portal)) {
      assertSignInIsAskedFor(check);
    }
  }

  private void assertSignInIsAskedFor(Program check) throws InterruptedException {
    assertThat(check.exitCode()).isEqualTo(5);
    assertThat(check.err())
        .contains(
            "connection \"prod\" has no credentials: its profile worker is not signed in to IAM"
                + " Identity Center, or no longer; run as the worker's user: aws sso login"
                + " --profile worker");
    assertThat(account.endpoint().received()).isEmpty();
  }

  private Program check(AnsweringServer portal) {
    return new Program(
        Map.of(
            "HOME",
            home.toString(),
            "AWS_CONFIG_FILE",
            home.resolve("config").toString(),
            "AWS_SHARED_CREDENTIALS_FILE",
            home.resolve("credentials").toString(),
            "AWS_ENDPOINT_URL_SSO",
            portal.uri()),
        "check",
        "--connections=" + home.resolve("connections.toml"),
        "--connection=prod",
        "--state-machine-arn=" + account.stateMachineArn());
  }

  // Where "aws sso login" leaves it.
  private void signIn(Instant until) throws Exception {
    String name =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-1").digest("corp".getBytes(StandardCharsets.UTF_8)));
    Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
    Files.writeString(
        cache.resolve(name + ".json"),
        "{\"accessToken\":\"the-token\",\"expiresAt\":\"%s\",\"region\":\"eu-west-1\"}"
            .formatted(until));
  }

  private static Answer roleCredentials(Request request) {
    return new Answer(
        200,
        "application/json",
        ("{\"roleCredentials\":{\"accessKeyId\":\"ASIAOFSSO\",\"secretAccessKey\":\"test-only\","
                + "\"sessionToken\":\"test-only\",\"expiration\":%d}}")
            .formatted(Instant.now().plus(Duration.ofHours(1)).toEpochMilli()));
  }
}
