package io.github.temporalsfn.activities.client;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** Reads the certificates of a PEM file. */
final class Certificates {
  private static final String CERTIFICATE = "CERTIFICATE";
  // What OpenSSL also reads.
  private static final String OLD_CERTIFICATE = "X509 CERTIFICATE";

  private Certificates() {}

  /**
   * All of them, at least one.
   *
   * @param setting that names the file
   * @throws ClientConfigurationException where there is none, or one that cannot be read
   */
  static List<X509Certificate> read(Path file, String setting) {
    PemFile pem = PemFile.read(file, setting);
    List<X509Certificate> certificates =
        Stream.concat(pem.blocks(CERTIFICATE), pem.blocks(OLD_CERTIFICATE))
            .map(block -> certificate(pem, block))
            .toList();
    if (certificates.isEmpty()) {
      throw pem.refuse(
          "names a file without a certificate in PEM format (-----BEGIN CERTIFICATE-----); one in"
              + " DER format is converted by: openssl x509 -inform der -in FILE -out FILE.pem");
    }
    return certificates;
  }

  private static X509Certificate certificate(PemFile pem, PemFile.Block block) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem.content(block)));
    } catch (CertificateException e) {
      throw pem.refuse("names a file with a certificate that is damaged; write it again");
    }
  }
}
