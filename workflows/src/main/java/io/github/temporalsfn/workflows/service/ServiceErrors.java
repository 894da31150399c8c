package io.github.temporalsfn.workflows.service;

import io.grpc.Status;
import java.net.ConnectException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in one line why Temporal's service does not serve, and which setting would help. */
public final class ServiceErrors {
  private static final String CLIENT_CERTIFICATE = "TEMPORAL_TLS_CLIENT_CERT_PATH";
  private static final String CLIENT_KEY = "TEMPORAL_TLS_CLIENT_KEY_PATH";

  // The names of OpenSSL and of Java: TLSV1_ALERT_UNKNOWN_CA; Received fatal alert: unknown_ca.
  private static final Pattern ALERT = Pattern.compile("ALERT[:_ ]+([A-Z_]+)");

  private ServiceErrors() {}

  /**
   * The line.
   *
   * @param address where the service was asked, {@code host:port}
   * @param status what gRPC says, with the exception that caused it
   */
  public static String explain(String address, Status status) {
    String reason = reason(status);
    return switch (status.getCode()) {
          case UNAVAILABLE, DEADLINE_EXCEEDED -> "Temporal is not reachable at " + address;
          case PERMISSION_DENIED, UNAUTHENTICATED -> "Temporal at " + address + " refuses access";
          default -> address + " does not answer as Temporal does";
        }
        + (reason.isEmpty() ? "" : ": " + reason);
  }

  private static String reason(Status status) {
    return Stream.iterate(status.getCause(), Objects::nonNull, Throwable::getCause)
        .map(ServiceErrors::diagnosis)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> described(status));
  }

  /** Of one exception in the chain; gRPC brings Netty and its exceptions under names of its own. */
  private static Optional<String> diagnosis(Throwable cause) {
    String message = Objects.toString(cause.getMessage(), "");
    if (cause instanceof CertificateExpiredException) {
      return Optional.of("its certificate has expired; it has to be renewed there");
    }
    if (cause instanceof CertificateNotYetValidException) {
      return Optional.of("its certificate is not valid yet; compare the clocks");
    }
    if (cause instanceof CertPathBuilderException) {
      return Optional.of(
          "its certificate is not signed by a CA that is trusted here; name the CA's PEM file in"
              + " TEMPORAL_TLS_SERVER_CA_CERT_PATH");
    }
    if (cause instanceof CertificateException && message.startsWith("No ")) {
      return Optional.of(
          "its certificate is for another host ("
              + firstLine(message)
              + "); name the host that is in it in TEMPORAL_TLS_SERVER_NAME");
    }
    if (cause instanceof ConnectException && message.contains("Connection refused")) {
      return Optional.of("nothing listens there (connection refused)");
    }
    if (cause.getClass().getSimpleName().equals("NotSslRecordException")) {
      return Optional.of(
          "it speaks no TLS; unset TEMPORAL_API_KEY and the TEMPORAL_TLS variables, which turn it"
              + " on, or set TEMPORAL_TLS=false");
    }
    if (message.contains("First received frame was not SETTINGS")) {
      return Optional.of(
          "it speaks no HTTP/2; name the address of Temporal's gRPC service, usually port 7233, or"
              + " set TEMPORAL_TLS=true where it wants TLS");
    }
    if (message.contains("KEY_VALUES_MISMATCH")) {
      return Optional.of(CLIENT_KEY + " is not the key of " + CLIENT_CERTIFICATE);
    }
    return alert(message.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> alert(String message) {
    Matcher matcher = ALERT.matcher(message);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String alert = matcher.group(1);
    return Optional.of(
        switch (alert) {
          case "CERTIFICATE_REQUIRED" ->
              "it wants a client certificate of a CA that it trusts; name one in "
                  + CLIENT_CERTIFICATE
                  + ", and its key in "
                  + CLIENT_KEY;
          case "BAD_CERTIFICATE",
              "UNSUPPORTED_CERTIFICATE",
              "CERTIFICATE_REVOKED",
              "CERTIFICATE_EXPIRED",
              "CERTIFICATE_UNKNOWN",
              "UNKNOWN_CA",
              "ACCESS_DENIED" ->
              "it does not accept the client certificate (%s); look at %s"
                  .formatted(named(alert), CLIENT_CERTIFICATE);
          case "HANDSHAKE_FAILURE" ->
              "it ends the TLS handshake (handshake failure); it may want a client certificate, "
                  + CLIENT_CERTIFICATE
                  + " and "
                  + CLIENT_KEY;
          default -> "it ends the TLS handshake (" + named(alert) + ")";
        });
  }

  private static String named(String alert) {
    return alert.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String described(Status status) {
    String description = firstLine(status.getDescription());
    return switch (status.getCode()) {
      // gRPC describes its channel's inside.
      case DEADLINE_EXCEEDED -> "it does not answer in time";
      case PERMISSION_DENIED, UNAUTHENTICATED ->
          "%s; look at TEMPORAL_API_KEY, or at %s, and at what they allow in the namespace"
              .formatted(withoutPeriod(orCode(status, description)), CLIENT_CERTIFICATE);
      case UNAVAILABLE ->
          description.startsWith("Network closed")
              ? "it closes the connection; set TEMPORAL_TLS=true where it wants TLS"
              : description.startsWith("Failed ALPN")
                  ? "it speaks TLS, but no HTTP/2 inside; name the address of Temporal's gRPC"
                      + " service"
                  : description;
      default ->
          description.isEmpty()
              ? status.getCode().name()
              : status.getCode().name() + ": " + description;
    };
  }

  private static String orCode(Status status, String description) {
    return description.isEmpty() ? status.getCode().name() : description;
  }

  private static String withoutPeriod(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("").strip();
  }
}
