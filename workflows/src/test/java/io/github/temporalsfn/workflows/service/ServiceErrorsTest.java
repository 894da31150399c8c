package io.github.temporalsfn.workflows.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a TLS server of a test cannot provoke; the rest is tested with one. */
class ServiceErrorsTest {
  private static final String ADDRESS = "temporal.example:7233";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Received fatal alert: certificate_required | it wants a client certificate
          error:10000412:SSL routines:OPENSSL_internal:SSLV3_ALERT_BAD_CERTIFICATE | (bad certificate)
          error:10000418:SSL routines:OPENSSL_internal:TLSV1_ALERT_UNKNOWN_CA | (unknown ca)
          Received fatal alert: certificate_expired | (certificate expired)
          (certificate_revoked) Received fatal alert: certificate_revoked | (certificate revoked)
          Received fatal alert: handshake_failure | it may want a client certificate
          Received fatal alert: protocol_version | it ends the TLS handshake (protocol version)
          """)
  void knowsTheAlertsOfJavaAndOpenSsl(String message, String reason) {
    Status status =
        Status.UNAVAILABLE
            .withDescription("ssl exception")
            .withCause(new IOException("wrapped", new SSLException(message)));

    assertThat(ServiceErrors.explain(ADDRESS, status))
        .startsWith("Temporal is not reachable at temporal.example:7233: it ")
        .contains(reason);
  }

  @Test
  void knowsACertificateOfTomorrow() {
    Status status =
        Status.UNAVAILABLE.withCause(
            new SSLException("handshake", new CertificateNotYetValidException("NotBefore: …")));

    assertThat(ServiceErrors.explain(ADDRESS, status))
        .endsWith("its certificate is not valid yet; compare the clocks");
  }

  @Test
  void saysWhatServiceSaysWhereItKnowsNoReason() {
    assertThat(ServiceErrors.explain(ADDRESS, Status.UNAVAILABLE))
        .isEqualTo("Temporal is not reachable at temporal.example:7233");
    assertThat(
            ServiceErrors.explain(ADDRESS, Status.UNIMPLEMENTED.withDescription("no method\nmore")))
        .isEqualTo(
            "temporal.example:7233 does not answer as Temporal does: UNIMPLEMENTED: no method");
    assertThat(ServiceErrors.explain(ADDRESS, Status.PERMISSION_DENIED))
        .startsWith(
            "Temporal at temporal.example:7233 refuses access: PERMISSION_DENIED; look at"
                + " TEMPORAL_API_KEY");
  }
}
