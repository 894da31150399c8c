package io.github.temporalsfn.activities.error;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Why a TLS connection was given up for want of trust. That does not pass by itself, and nothing
 * was sent: requests follow the handshake.
 */
enum Distrust {
  EXPIRED("its certificate has expired; let it be renewed"),
  NOT_YET_VALID("its certificate is not valid yet; check the worker's clock"),
  UNKNOWN_CA(
      "its certificate is not signed by a CA that the worker trusts; name the CA's PEM file in"
          + " verify of the worker's connection"),
  ANOTHER_HOST(
      "its certificate is for another host; correct endpoint_url of the worker's connection, or let"
          + " the certificate name this host"),
  INVALID("its certificate is not valid; look at it with openssl s_client"),
  CLIENT_CERTIFICATE(
      "it wants another certificate of the worker, or one at all; name it in client_cert of the"
          + " worker's connection"),
  // With TLS 1.2 that is also what many servers say who want a certificate.
  HANDSHAKE_REFUSED(
      "it refuses the TLS handshake: it may want a certificate of the worker, then name it in"
          + " client_cert of the worker's connection, or TLS versions and ciphers that Java does not"
          + " offer");

  // Alerts of RFC 8446, 6.2, as Java spells them.
  private static final Pattern ALERT =
      Pattern.compile(
          ".*[Rr]eceived fatal alert: (bad_certificate|unsupported_certificate|certificate_revoked"
              + "|certificate_expired|certificate_unknown|unknown_ca|access_denied"
              + "|certificate_required).*");
  private static final Pattern HANDSHAKE =
      Pattern.compile(
          ".*[Rr]eceived fatal alert: (handshake_failure|protocol_version|insufficient_security).*");
  // Java's own check of the host's name has no type of its own.
  private static final Pattern NAME =
      Pattern.compile("No (name matching|subject alternative).*", Pattern.DOTALL);

  private final String reason;

  Distrust(String reason) {
    this.reason = reason;
  }

  /** What is wrong, and what to do. */
  String reason() {
    return reason;
  }

  /** The reason for what was thrown; empty where it has another. */
  static Optional<Distrust> in(Throwable thrown) {
    // The deepest cause says the most.
    return CauseChain.of(thrown)
        .flatMap(cause -> of(cause).stream())
        .reduce((outer, inner) -> inner);
  }

  private static Optional<Distrust> of(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return Optional.of(EXPIRED);
    }
    if (cause instanceof CertificateNotYetValidException) {
      return Optional.of(NOT_YET_VALID);
    }
    if (cause instanceof CertPathBuilderException) {
      return Optional.of(UNKNOWN_CA);
    }
    if (cause instanceof SSLPeerUnverifiedException
        || says(NAME, cause, CertificateException.class)) {
      return Optional.of(ANOTHER_HOST);
    }
    if (cause instanceof CertPathValidatorException) {
      return Optional.of(INVALID);
    }
    if (says(ALERT, cause, SSLException.class)) {
      return Optional.of(CLIENT_CERTIFICATE);
    }
    return says(HANDSHAKE, cause, SSLException.class)
        ? Optional.of(HANDSHAKE_REFUSED)
        : Optional.empty();
  }

  private static boolean says(Pattern message, Throwable cause, Class<? extends Exception> type) {
    return type.isInstance(cause)
        && cause.getMessage() != null
        && message.matcher(cause.getMessage()).matches();
  }
}
