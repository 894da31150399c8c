package io.github.temporalsfn.workflows.service;

import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.FileSystemException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules for what lets a client in, which Temporal's SDK does not say, or not in words for users.
 */
public final class ServiceSettings {
  private ServiceSettings() {}

  /**
   * What is wrong with an API key, which travels in an HTTP header; the line never has the key in
   * it. Often it ends with the line end of the file that it was read from.
   */
  public static Optional<String> mistakeIn(@Nullable String apiKey) {
    return apiKey == null || apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)
        ? Optional.empty()
        : Optional.of(
            "TEMPORAL_API_KEY must consist of printable ASCII characters, without blanks and line"
                + " ends");
  }

  /** What is wrong with certificates or key, by the exception of who was given them. */
  public static String mistakeInTls(Throwable error) {
    String messages = messages(error);
    if (messages.contains("keyCertChain and key")) {
      return "TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH must be set together";
    }
    if (messages.contains("private key")) {
      return "TEMPORAL_TLS_CLIENT_KEY_PATH must name a private key in PEM, PKCS#8, not encrypted; see"
          + " openssl pkcs8 -topk8 -nocrypt";
    }
    return chain(error).anyMatch(CertificateException.class::isInstance)
        ? "TEMPORAL_TLS_SERVER_CA_CERT_PATH and TEMPORAL_TLS_CLIENT_CERT_PATH must name"
            + " certificates in PEM; one holds none"
        : "TEMPORAL_TLS_*: certificates or key: " + cause(error);
  }

  /**
   * The options of a client whose settings may say that TLS is off; with an API key the SDK would
   * use it all the same.
   *
   * @param tlsDisabled what the settings say; {@code null}: nothing
   */
  public static WorkflowServiceStubsOptions honouring(
      @Nullable Boolean tlsDisabled, WorkflowServiceStubsOptions options) {
    return Boolean.TRUE.equals(tlsDisabled)
        ? WorkflowServiceStubsOptions.newBuilder(options).setEnableHttps(false).build()
        : options;
  }

  private static String messages(Throwable error) {
    return String.join("\n", chain(error).map(e -> Objects.toString(e.getMessage(), "")).toList());
  }

  private static String cause(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    return cause instanceof FileSystemException file
        ? "the file " + file.getFile() + " cannot be read"
        : Objects.toString(cause.getMessage(), "")
            .lines()
            .findFirst()
            .orElse(cause.getClass().getSimpleName());
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause);
  }
}
