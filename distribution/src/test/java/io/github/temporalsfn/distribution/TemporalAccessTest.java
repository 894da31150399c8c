package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.distribution.world.CapturedShell;
import io.github.temporalsfn.distribution.world.Certificate;
import io.github.temporalsfn.distribution.world.InMemoryWorld;
import io.github.temporalsfn.distribution.world.TemporalGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How worker and command line come to a Temporal behind TLS, and what they say when they do not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class TemporalAccessTest {
  private static final String ADDRESS = "TEMPORAL_ADDRESS";
  private static final String TLS = "TEMPORAL_TLS";
  private static final String CA = "TEMPORAL_TLS_SERVER_CA_CERT_PATH";
  private static final String SERVER_NAME = "TEMPORAL_TLS_SERVER_NAME";
  private static final String CERTIFICATE = "TEMPORAL_TLS_CLIENT_CERT_PATH";
  private static final String KEY = "TEMPORAL_TLS_CLIENT_KEY_PATH";
  private static final String API_KEY = "TEMPORAL_API_KEY";
  private static final String GOOD_KEY = "dummy-api-key";

  private static final int BAD_USAGE = 2;
  private static final int NOT_REACHABLE = 6;

  private final InMemoryWorld world = new InMemoryWorld();
  private Path folder;
  private Certificate own;
  private Certificate named;
  private Certificate client;
  private Certificate stranger;
  private Certificate authority;
  private TemporalGate open;
  private TemporalGate renamed;
  private TemporalGate expired;
  private TemporalGate mutual;
  private TemporalGate keyed;
  private HttpServer web;
  private ServerSocket silent;

  @BeforeAll
  void openGates(@TempDir Path temporary)
      throws IOException, InterruptedException, GeneralSecurityException {
    folder = temporary;
    own = Certificate.in(folder.resolve("own"));
    named = Certificate.of("temporal.example", folder.resolve("named"));
    client = Certificate.of("client", folder.resolve("client"));
    stranger = Certificate.of("stranger", folder.resolve("stranger"));
    authority = Certificate.authority(folder.resolve("authority"));
    String temporal = world.temporalAddress();
    open = TemporalGate.open(temporal, own);
    renamed = TemporalGate.open(temporal, named);
    expired = TemporalGate.open(temporal, authority.issueExpired(folder.resolve("expired")));
    mutual = TemporalGate.open(temporal, own, client);
    keyed = TemporalGate.open(temporal, own, GOOD_KEY);
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.start();
    silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  void closeGates() throws IOException {
    Stream.of(open, renamed, expired, mutual, keyed).forEach(TemporalGate::close);
    web.stop(0);
    silent.close();
    world.close();
  }

  Stream<Arguments> ways() throws IOException, GeneralSecurityException {
    String clientKey = client.privateKeyPem().toString();
    return Stream.of(
        Arguments.of("TLS", Map.of(ADDRESS, open.address(), CA, pem(own))),
        Arguments.of(
            "TLS, another name",
            Map.of(ADDRESS, renamed.address(), CA, pem(named), SERVER_NAME, "temporal.example")),
        Arguments.of(
            "no verification",
            Map.of(ADDRESS, open.address(), "TEMPORAL_TLS_DISABLE_HOST_VERIFICATION", "true")),
        Arguments.of(
            "mutual TLS",
            Map.of(
                ADDRESS, mutual.address(), CA, pem(own), CERTIFICATE, pem(client), KEY, clientKey)),
        Arguments.of(
            "mutual TLS, PEM in variables",
            Map.of(
                ADDRESS,
                mutual.address(),
                "TEMPORAL_TLS_SERVER_CA_CERT_DATA",
                Files.readString(own.pem()),
                "TEMPORAL_TLS_CLIENT_CERT_DATA",
                Files.readString(client.pem()),
                "TEMPORAL_TLS_CLIENT_KEY_DATA",
                Files.readString(Path.of(clientKey)))),
        Arguments.of("API key", Map.of(ADDRESS, keyed.address(), CA, pem(own), API_KEY, GOOD_KEY)),
        Arguments.of(
            "API key without TLS",
            Map.of(ADDRESS, world.temporalAddress(), API_KEY, GOOD_KEY, TLS, "false")),
        Arguments.of("profile", profile(mutual.address(), clientKey)));
  }

  private Map<String, String> profile(String address, String clientKey) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("temporal.toml"),
            """
            [profile.production]
            address = "%s"
            api_key = "%s"
            [profile.production.tls]
            server_ca_cert_path = "%s"
            client_cert_path = "%s"
            client_key_path = "%s"
            """
                .formatted(address, GOOD_KEY, pem(own), pem(client), clientKey));
    return Map.of("TEMPORAL_CONFIG_FILE", file.toString(), "TEMPORAL_PROFILE", "production");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void letsWorkerAndCommandLineIn(String way, Map<String, String> variables) {
    String machine =
        world
            .emulator()
            .createStateMachine(
                "pass", "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}");
    try (BackgroundWorker worker =
        BackgroundWorker.start(world.emulator().endpoint(), queueOf(way, variables))) {
      CapturedShell shell = shell(queueOf(way, variables));

      int exitCode =
          new Main(shell.shell())
              .execute("run", "--state-machine-arn", machine, "--input", "{\"way\":1.10}");

      assertThat(exitCode).as(shell.err() + worker.errors()).isZero();
      assertThat(shell.out()).contains("\"way\": 1.10");
    }
  }

  Stream<Arguments> mistakes() throws IOException, GeneralSecurityException {
    String plain = world.temporalAddress();
    return Stream.of(
        mistake(
            "no TLS where it is wanted",
            Map.of(ADDRESS, open.address()),
            "Temporal is not reachable at %s: it closes the connection; set TEMPORAL_TLS=true where"
                + " it wants TLS"),
        mistake(
            "TLS where there is none",
            Map.of(ADDRESS, plain, TLS, "true"),
            "Temporal is not reachable at %s: it speaks no TLS; unset TEMPORAL_API_KEY and the"
                + " TEMPORAL_TLS variables, which turn it on, or set TEMPORAL_TLS=false"),
        mistake(
            "an unknown CA",
            Map.of(ADDRESS, open.address(), TLS, "true"),
            "Temporal is not reachable at %s: its certificate is not signed by a CA that is trusted"
                + " here; name the CA's PEM file in TEMPORAL_TLS_SERVER_CA_CERT_PATH"),
        mistake(
            "another CA",
            Map.of(ADDRESS, open.address(), CA, pem(stranger)),
            "Temporal is not reachable at %s: its certificate is not signed by a CA"),
        mistake(
            "another host's certificate",
            Map.of(ADDRESS, renamed.address(), CA, pem(named)),
            "Temporal is not reachable at %s: its certificate is for another host (No subject"
                + " alternative DNS name matching localhost found."),
        mistake(
            "a certificate that has expired",
            Map.of(ADDRESS, expired.address(), CA, pem(authority)),
            "Temporal is not reachable at %s: its certificate has expired"),
        mistake(
            "no client certificate",
            Map.of(ADDRESS, mutual.address(), CA, pem(own)),
            "Temporal is not reachable at %s: it wants a client certificate of a CA that it trusts;"
                + " name one in TEMPORAL_TLS_CLIENT_CERT_PATH, and its key in"
                + " TEMPORAL_TLS_CLIENT_KEY_PATH"),
        mistake(
            "a stranger's client certificate",
            Map.of(
                ADDRESS,
                mutual.address(),
                CA,
                pem(own),
                CERTIFICATE,
                pem(stranger),
                KEY,
                stranger.privateKeyPem().toString()),
            "Temporal is not reachable at %s: it wants a client certificate of a CA that it trusts"),
        mistake(
            "another certificate's key",
            Map.of(
                ADDRESS,
                mutual.address(),
                CA,
                pem(own),
                CERTIFICATE,
                pem(client),
                KEY,
                stranger.privateKeyPem().toString()),
            "Temporal is not reachable at %s: TEMPORAL_TLS_CLIENT_KEY_PATH is not the key of"
                + " TEMPORAL_TLS_CLIENT_CERT_PATH"),
        mistake(
            "no API key",
            Map.of(ADDRESS, keyed.address(), CA, pem(own)),
            "Temporal at %s refuses access: Request unauthorized; look at TEMPORAL_API_KEY"),
        mistake(
            "a wrong API key",
            Map.of(ADDRESS, keyed.address(), CA, pem(own), API_KEY, "dummy-other-key"),
            "Temporal at %s refuses access: Request unauthorized; look at TEMPORAL_API_KEY"),
        mistake(
            "a web server",
            Map.of(ADDRESS, "127.0.0.1:" + web.getAddress().getPort()),
            "%s does not answer as Temporal does: it speaks no HTTP/2; name the address of"
                + " Temporal's gRPC service, usually port 7233"),
        mistake(
            "nothing but an open port",
            Map.of(ADDRESS, "127.0.0.1:" + silent.getLocalPort()),
            "Temporal is not reachable at %s: it does not answer in time"),
        mistake(
            "nothing at all",
            Map.of(ADDRESS, "127.0.0.1:" + ProgramWorld.freePort()),
            "Temporal is not reachable at %s: nothing listens there (connection refused)"),
        mistake(
            "an unknown host",
            Map.of(ADDRESS, "temporal.invalid:7233"),
            "Temporal is not reachable at %s: Unable to resolve host temporal.invalid"));
  }

  private static Arguments mistake(String name, Map<String, String> variables, String line) {
    return Arguments.of(
        name, variables, "error: " + line.formatted(variables.get(ADDRESS)), NOT_REACHABLE);
  }

  Stream<Arguments> badSettings() throws IOException, GeneralSecurityException {
    String clientKey = client.privateKeyPem().toString();
    return Stream.of(
        badSetting(
            "an API key with a line end",
            Map.of(API_KEY, GOOD_KEY + "\n"),
            "TEMPORAL_API_KEY must consist of printable ASCII characters"),
        badSetting(
            "a client certificate without its key",
            Map.of(CERTIFICATE, pem(client)),
            "TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH must be set together"),
        badSetting(
            "a client key without its certificate",
            Map.of(KEY, clientKey),
            "TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH must be set together"),
        badSetting(
            "a certificate for a key",
            Map.of(CERTIFICATE, pem(client), KEY, pem(client)),
            "TEMPORAL_TLS_CLIENT_KEY_PATH must name a private key in PEM, PKCS#8, not encrypted"),
        badSetting(
            "a key for a certificate",
            Map.of(CERTIFICATE, clientKey, KEY, clientKey),
            "TEMPORAL_TLS_SERVER_CA_CERT_PATH and TEMPORAL_TLS_CLIENT_CERT_PATH must name"
                + " certificates in PEM; one holds none"),
        badSetting(
            "a key for a CA",
            Map.of(CA, clientKey),
            "TEMPORAL_TLS_SERVER_CA_CERT_PATH and TEMPORAL_TLS_CLIENT_CERT_PATH must name"
                + " certificates in PEM; one holds none"));
  }

  private Arguments badSetting(String name, Map<String, String> more, String line) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put(ADDRESS, open.address());
    return Arguments.of(name, variables, "error: " + line, BAD_USAGE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"mistakes", "badSettings"})
  void keepsTheWorkerOutAndSaysWhy(
      String name, Map<String, String> variables, String line, int exitCode) {
    CapturedShell shell = shell(variables);

    assertThat(new Main(shell.shell()).execute("worker")).isEqualTo(exitCode);

    assertExplained(shell, line);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"mistakes", "badSettings"})
  void keepsTheCommandLineOutAndSaysWhy(
      String name, Map<String, String> variables, String line, int exitCode) {
    CapturedShell shell = shell(variables);

    assertThat(new Main(shell.shell()).execute("status", "--workflow-id", "orders"))
        .isEqualTo(exitCode);

    assertExplained(shell, line);
  }

  private static void assertExplained(CapturedShell shell, String line) {
    assertThat(shell.err()).startsWith(line).hasLineCount(1).doesNotContain(GOOD_KEY, "PRIVATE");
    assertThat(shell.out()).isEmpty();
  }

  private static String pem(Certificate certificate) {
    return certificate.pem().toString();
  }

  private static CapturedShell shell(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("HOME", "/nowhere");
    return new CapturedShell(all);
  }

  private static Map<String, String> queueOf(String way, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("TEMPORAL_TASK_QUEUE", way);
    return all;
  }
}
