package io.github.temporalsfn.activities.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.Aws;
import io.github.temporalsfn.activities.Failures;
import io.github.temporalsfn.activities.StsServer;
import io.github.temporalsfn.activities.TestConnection;
import io.github.temporalsfn.activities.Worker;
import io.github.temporalsfn.activities.definition.Identity;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.DescribeQuery;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the SDK's own sources of credentials lead, through the SDK's own clients. */
class ProfileTest {
  private static final String ROLE = "arn:aws:iam::123456789012:role/worker";
  private static final String KEYS =
      "aws_access_key_id = AKIAOFPROFILE\naws_secret_access_key = test-only-secret\n";

  private final Aws aws = new Aws();
  private final StsServer sts = new StsServer();
  private final Map<String, String> before = new HashMap<>();
  private final String execution = aws.execution(Aws.WAITING, "{}");
  private final Path folder;

  ProfileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void leadTheSdkHere() {
    set("aws.configFile", folder.resolve("config").toString());
    set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    set("aws.endpointUrlSts", sts.uri().toString());
    set("aws.region", "us-east-1");
    aws.endpoint.received().clear();
  }

  @AfterEach
  void close() {
    before.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
    sts.close();
    aws.close();
  }

  @Test
  void hasKeys() throws IOException {
    write("credentials", "[worker]\n" + KEYS);

    assertThat(keyOf(profile("worker"))).isEqualTo("AKIAOFPROFILE");
  }

  @Test
  void hasAProcessThatPrintsKeys() throws IOException {
    config(
        "credential_process = "
            + script(
                "echo '{\"Version\":1,\"AccessKeyId\":\"AKIAOFPROCESS\","
                    + "\"SecretAccessKey\":\"test-only-secret\"}'")
            + "\n");

    assertThat(keyOf(profile("worker"))).isEqualTo("AKIAOFPROCESS");
  }

  @Test
  void hasARoleThatAnotherProfileAssumes() throws IOException {
    config("role_arn = " + ROLE + "\nsource_profile = source\nregion = us-east-1\n");
    write("credentials", "[source]\n" + KEYS);

    assertThat(keyOf(profile("worker"))).isEqualTo("ASIATESTONLY1");
    assertThat(sts.received())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request)
                    .containsEntry("Action", "AssumeRole")
                    .containsEntry("RoleArn", ROLE));
  }

  @Test
  void isTheSourceOfTheConnectionsRole() throws IOException {
    write("credentials", "[worker]\n" + KEYS);
    TestConnection connection = profile("worker").sts(sts.uri()).role(TestRole.ASSUMED);

    assertThat(keyOf(connection)).isEqualTo("ASIATESTONLY1");
  }

  @Test
  void isNamedWithTheConnectionWhereItDoesNotExist() throws IOException {
    config("region = us-east-1\n");

    assertThat(refusal(profile("nobody")))
        .contains(
            ": connection \"prod\" has no credentials: its profile nobody is not in the worker's"
                + " AWS configuration files; correct profile_name, or ",
            "; nothing was sent");
  }

  @Test
  void isNamedWhereItHasNoCredentials() throws IOException {
    config("region = us-east-1\n");

    assertThat(refusal(profile("worker")))
        .contains("its profile worker does not lead to any; look at it with: aws configure list");
  }

  @Test
  void isNotNamedWhereItsNameMayBeASecret() {
    String secret = "wJalrXUtnFEMIwK7MDENGwbPxRfiCYEXAMPLEKEY";

    assertThat(refusal(profile(secret)))
        .contains("its profile is not in the worker's AWS configuration files")
        .doesNotContain(secret);
  }

  @Test
  void tellsNothingOfWhatItsProcessPrints() throws IOException {
    config("credential_process = " + script("echo my-secret; echo my-secret >&2; exit 7") + "\n");

    assertThat(refusal(profile("worker")))
        .contains("its profile worker has a credential_process that gives none; run that as")
        .doesNotContain("my-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sso_session = nowhere-%1$s\n%2$s[sso-session nowhere-%1$s]\n%3$s", "%2$s%3$s"})
  void saysHowToSignInAgain(String form) throws IOException {
    String unique = folder.getFileName().toString();
    config(
        form.formatted(
            unique,
            "sso_account_id = 123456789012\nsso_role_name = worker\n",
            "sso_region = us-east-1\nsso_start_url = https://%s.example/start\n"
                .formatted(unique)));

    assertThat(refusal(profile("worker")))
        .contains(
            "its profile worker is not signed in to IAM Identity Center, or no longer; run as the"
                + " worker's user: aws sso login --profile worker;");
  }

  @Test
  void isNotBlamedForAServiceThatIsNotReached() throws IOException {
    config("role_arn = " + ROLE + "\nsource_profile = source\nregion = us-east-1\n");
    write("credentials", "[source]\n" + KEYS);
    sts.close();

    assertThat(failure(profile("worker")).getType()).isEqualTo("Unavailable");
  }

  @Test
  void isAWebIdentityOfTheEnvironment() throws IOException {
    set("aws.accessKeyId", "");
    set("aws.secretAccessKey", "");
    set("aws.webIdentityTokenFile", write("token", "the-token").toString());
    set("aws.roleArn", ROLE);

    assertThat(keyOf(TestConnection.named("prod").identity(new Identity.DefaultChain())))
        .isEqualTo("ASIATESTONLY1");
    assertThat(sts.received())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request)
                    .containsEntry("Action", "AssumeRoleWithWebIdentity")
                    .containsEntry("WebIdentityToken", "the-token"));
  }

  private TestConnection profile(String name) {
    return TestConnection.named("prod").identity(new Identity.Profile(name));
  }

  private String keyOf(TestConnection connection) {
    try (Worker worker = new Worker(TestConnection.open(connection.endpoint(aws.endpoint.uri())))) {
      describe(worker);
    }
    return aws.endpoint.received().get(0).accessKeyId();
  }

  private String refusal(TestConnection connection) {
    ApplicationFailure failure = failure(connection);
    assertThat(failure.getType()).isEqualTo("CredentialsUnavailable");
    return failure.getOriginalMessage();
  }

  private ApplicationFailure failure(TestConnection connection) {
    try (Worker worker = new Worker(TestConnection.open(connection.endpoint(aws.endpoint.uri())))) {
      return Failures.of(
          () -> {
            describe(worker);
            return null;
          });
    }
  }

  private void describe(Worker worker) {
    worker.activities.describeExecution(new DescribeQuery(execution, ConnectionChoice.of("prod")));
  }

  private void config(String settings) throws IOException {
    write("config", "[profile worker]\n" + settings);
  }

  private String script(String commands) throws IOException {
    Path script = write("script", "#!/bin/sh\n" + commands + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script.toString();
  }

  private Path write(String file, String text) throws IOException {
    return Files.writeString(folder.resolve(file), text);
  }

  private void set(String property, String value) {
    String old =
        value.isEmpty() ? System.clearProperty(property) : System.setProperty(property, value);
    before.putIfAbsent(property, old == null ? "" : old);
  }
}
