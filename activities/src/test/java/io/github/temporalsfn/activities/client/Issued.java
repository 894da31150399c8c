package io.github.temporalsfn.activities.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** A certificate that a private CA has issued, with its key. */
public record Issued(X509Certificate certificate, KeyPair keys, PrivateCa ca) {
  private static final char[] PASSWORD = "changeit".toCharArray();

  /** What a server needs that shows it, and trusts clients of the same CA. */
  public SSLContext tls() {
    try {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      own.setKeyEntry(
          "own", keys.getPrivate(), PASSWORD, new Certificate[] {certificate, ca.certificate()});
      KeyManagerFactory shown =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      shown.init(own, PASSWORD);

      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("ca", ca.certificate());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);

      SSLContext context = SSLContext.getInstance("TLS");
      context.init(shown.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String certificatePem() {
    return PrivateCa.pem(certificate);
  }

  /** In PKCS#8, not encrypted. */
  String keyPem() {
    try {
      return PrivateCa.pem(new JcaPKCS8Generator(keys.getPrivate(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the format of old OpenSSL versions. */
  String oldKeyPem() {
    return PrivateCa.pem(keys.getPrivate());
  }
}
