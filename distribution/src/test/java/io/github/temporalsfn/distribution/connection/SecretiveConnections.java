package io.github.temporalsfn.distribution.connection;

import io.github.temporalsfn.distribution.world.Certificate;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connections with a canary wherever a secret belongs: some that work, some that fail. */
final class SecretiveConnections implements AutoCloseable {
  /** Lead to the emulator. */
  static final List<String> WORKING = List.of("keys", "variables", "uri", "json", "role", "token");

  /** Lead nowhere, each for its own reason. */
  static final List<String> FAILING =
      List.of(
          "refused", "refused_role", "refused_token", "demanding_proxy", "untrusted", "broken_key");

  /** Leads to a proxy that may come back, so that runs wait for it. */
  static final String UNREACHABLE = "unreachable";

  private final Canaries canaries;
  private final String emulator;
  private final AnsweringServer refusing =
      AnsweringServer.start(TalkativeAws::signatureDoesNotMatch);
  private final AnsweringServer proxy =
      AnsweringServer.start(TalkativeAws::proxyAuthenticationRequired);
  private final AnsweringServer sts;
  private final AnsweringServer untrusted;
  private final Path folder;
  private final Path file;
  private final Map<String, String> variables = new HashMap<>();

  SecretiveConnections(Canaries canaries, StepFunctionsEmulator emulator) throws Exception {
    this.canaries = canaries;
    this.emulator = emulator.endpoint().toString();
    String sessionKey = canaries.of("session's secret key");
    String sessionToken = canaries.of("session's token");
    sts = AnsweringServer.start(request -> TalkativeAws.session(request, sessionKey, sessionToken));
    folder = Files.createTempDirectory("secretive");
    Certificate certificate = Certificate.in(folder);
    untrusted =
        AnsweringServer.startTls(certificate.context(), TalkativeAws::signatureDoesNotMatch);
    file =
        Files.writeString(
            folder.resolve("connections.toml"),
            keys() + roles() + tokens() + proxies() + clientCertificates(certificate));
    defineVariables();
  }

  Path file() {
    return file;
  }

  /** Those of {@code AIRFLOW_CONN_}, and those that the file refers to. */
  Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  /** Whether everybody was really shown the secrets who is to be shown them. */
  boolean wereUsed() {
    return refusing.received().stream()
            .anyMatch(request -> request.headers().containsKey("X-Amz-Security-Token"))
        && proxy.received().stream()
            .anyMatch(request -> request.headers().containsKey("Proxy-Authorization"))
        && sts.received().stream().anyMatch(request -> request.body().contains("ExternalId="))
        && sts.received().stream().anyMatch(request -> request.body().contains("IdentityToken="));
  }

  private String keys() {
    return table("keys", emulator, secretKeys("keys") + "allow_overrides = ['proxies', 'verify']")
        + table("refused", refusing.uri(), secretKeys("refused"))
        + table(
            "variables",
            emulator,
            """
            aws_access_key_id = 'AKIAEXAMPLE'
            aws_secret_access_key = '${SECRET_KEY}'
            aws_session_token = '${PART_OF_TOKEN}/and-more'
            """);
  }

  private String roles() {
    return table("role", emulator, role("role", "arn:aws:iam::123456789012:role/worker"))
        + table("refused_role", emulator, role("refused_role", TalkativeAws.REFUSED_ROLE));
  }

  private String role(String connection, String arn) {
    return secretKeys(connection)
        + """
        role_arn = '%s'
        service_config.sts.endpoint_url = '%s'
        [connections.%s.assume_role_kwargs]
        ExternalId = '%s'
        SerialNumber = 'arn:aws:iam::123456789012:mfa/worker'
        TokenCode = '%s'
        Policy = '{"Version":"2012-10-17","Id":"%s","Statement":[]}'
        ProvidedContexts = [
          {ProviderArn = 'arn:aws:iam::aws:contextProvider/x', ContextAssertion = '%s'}
        ]
        """
            .formatted(
                arn,
                sts.uri(),
                connection,
                canaries.of(connection + ".ExternalId"),
                canaries.code(connection + ".TokenCode"),
                canaries.of(connection + ".Policy"),
                canaries.of(connection + ".ContextAssertion"));
  }

  private String tokens() throws IOException {
    return table("token", emulator, token("token", "arn:aws:iam::123456789012:role/worker"))
        + table("refused_token", emulator, token("refused_token", TalkativeAws.REFUSED_ROLE));
  }

  private String token(String connection, String arn) throws IOException {
    Path token =
        Files.writeString(folder.resolve(connection), canaries.of(connection + "'s content"));
    return """
        role_arn = '%s'
        assume_role_method = 'assume_role_with_web_identity'
        assume_role_with_web_identity_token_file = '%s'
        service_config.sts.endpoint_url = '%s'
        """
        .formatted(arn, token, sts.uri());
  }

  private String proxies() {
    return table(UNREACHABLE, emulator, proxied(UNREACHABLE, "localhost:1"))
        + table("demanding_proxy", emulator, proxied("demanding_proxy", proxy.hostAndPort()));
  }

  private String proxied(String connection, String hostAndPort) {
    return secretKeys(connection)
        + "config_kwargs.proxies.http = 'http://me:%s@%s'\n"
            .formatted(canaries.of(connection + "'s password"), hostAndPort);
  }

  private String clientCertificates(Certificate certificate) throws Exception {
    String key =
        Base64.getMimeEncoder().encodeToString(certificate.privateKey().getEncoded()).strip();
    canaries.watch("a client's key", key.lines().skip(1).findFirst().orElseThrow());
    String broken = canaries.of("a broken client's key");
    return table("untrusted", untrusted.uri(), clientCertificate(certificate, "client", key))
        + table("broken_key", emulator, clientCertificate(certificate, "broken", broken));
  }

  private String clientCertificate(Certificate certificate, String name, String key)
      throws IOException {
    Path keyFile =
        Files.writeString(
            folder.resolve(name + ".key"),
            "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
    return secretKeys(name)
        + "config_kwargs.client_cert = ['%s', '%s']\n".formatted(certificate.pem(), keyFile);
  }

  private void defineVariables() {
    variables.put("SECRET_KEY", canaries.of("a variable"));
    variables.put("PART_OF_TOKEN", canaries.of("another variable"));
    variables.put("HTTPS_PROXY", "http://me:%s@localhost:1".formatted(canaries.of("HTTPS_PROXY")));
    variables.put("NO_PROXY", "localhost");
    variables.put(
        "AIRFLOW_CONN_URI",
        "aws://AKIAEXAMPLE:%s@/?aws_session_token=%s&endpoint_url=%s"
            .formatted(
                canaries.of("a URI's password"),
                canaries.of("a URI's token"),
                emulator.replace("/", "%2F")));
    variables.put(
        "AIRFLOW_CONN_JSON",
        """
        {"conn_type": "aws", "login": "AKIAEXAMPLE", "password": "%s",
        "extra": {"aws_session_token": "%s", "endpoint_url": "%s"}}
        """
            .formatted(canaries.of("JSON's password"), canaries.of("extra's token"), emulator));
  }

  private String secretKeys(String connection) {
    return """
        aws_access_key_id = 'AKIAEXAMPLE'
        aws_secret_access_key = '%s'
        aws_session_token = '%s'
        """
        .formatted(
            canaries.of(connection + ".aws_secret_access_key"),
            canaries.of(connection + ".aws_session_token"));
  }

  private static String table(String name, String endpoint, String settings) {
    return "[connections.%s]\nendpoint_url = '%s'\n%s\n".formatted(name, endpoint, settings);
  }

  @Override
  public void close() {
    List.of(refusing, proxy, sts, untrusted).forEach(AnsweringServer::close);
  }
}
