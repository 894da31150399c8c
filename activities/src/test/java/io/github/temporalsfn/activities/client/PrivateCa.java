package io.github.temporalsfn.activities.client;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that no Java trusts. */
public final class PrivateCa {
  private static final AtomicLong SERIALS = new AtomicLong(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final X500Principal name;
  private final KeyPair keys;
  private final X509Certificate certificate;

  private PrivateCa(X500Principal name) {
    this.name = name;
    this.keys = keys("EC", 256);
    this.certificate = sign(name, keys, Instant.now().plus(DAY), "");
  }

  public static PrivateCa named(String name) {
    return new PrivateCa(new X500Principal("CN=" + name));
  }

  /** Its own certificate as PEM. */
  public String pem() {
    return pem(certificate);
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** For a server of that name. */
  public Issued server(String host) {
    return issue(host, keys("EC", 256), Instant.now().plus(DAY));
  }

  /** The same, whose time is over. */
  public Issued expiredServer(String host) {
    return issue(host, keys("EC", 256), Instant.now().minusSeconds(60));
  }

  /** For a client with a key of that algorithm. */
  Issued client(String algorithm) {
    return issue(
        "client", keys(algorithm, algorithm.equals("EC") ? 256 : 2048), Instant.now().plus(DAY));
  }

  private Issued issue(String host, KeyPair subject, Instant end) {
    return new Issued(sign(new X500Principal("CN=" + host), subject, end, host), subject, this);
  }

  // A CA has no host.
  private X509Certificate sign(
      X500Principal subject, KeyPair subjectKeys, Instant end, String host) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(SERIALS.getAndIncrement()),
            Date.from(Instant.now().minus(DAY)),
            Date.from(end),
            subject,
            subjectKeys.getPublic());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host.isEmpty()));
      if (!host.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What OpenSSL would write; keys in PKCS#1. */
  static String pem(Object object) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
