package io.github.temporalsfn.activities.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that make a client impossible are told when it is built, with the setting, the rule and the
 * next step.
 */
class UnusableFilesTest {
  private static final URI NOWHERE = URI.create("https://localhost:1");
  private static final PrivateCa CA = PrivateCa.named("ours");
  private static final Issued CLIENT = CA.client("RSA");

  private final Path folder;

  UnusableFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void areABundleThatDoesNotExist() {
    assertThat(bundleRefusal(folder.resolve("secret-name.pem")))
        .isEqualTo(
            "verify names a file that does not exist on this worker; copy it there or correct the"
                + " path");
  }

  @Test
  void areABundleThatIsAFolder() {
    assertThat(bundleRefusal(folder))
        .isEqualTo("verify names a directory or a device; name a PEM file");
  }

  @Test
  void areABundleInAnotherFormat() throws Exception {
    Path der = Files.write(folder.resolve("ca.der"), CA.certificate().getEncoded());

    assertThat(bundleRefusal(der))
        .startsWith("verify names a file without a certificate in PEM format")
        .endsWith("openssl x509 -inform der -in FILE -out FILE.pem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN CERTIFICATE-----\nTw33ty\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"
      })
  void areADamagedCertificate(String text) throws IOException {
    assertThat(bundleRefusal(file(text)))
        .isEqualTo("verify names a file with a certificate that is damaged; write it again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tw33ty",
        "-----BEGIN CERTIFICATE-----\nTw33ty",
        "-----BEGIN CERTIFICATE-----\nTw33ty\n-----END OTHER-----",
        "-----BEGIN PRIVATE KEY-----\nTw33ty\n-----END PRIVATE KEY-----"
      })
  void areABundleWithoutACertificate(String text) throws IOException {
    assertThat(bundleRefusal(file(text)))
        .startsWith("verify names a file without a certificate in PEM format")
        .doesNotContain("Tw33ty");
  }

  @Test
  void areABundleTooLargeToBeOne() throws IOException {
    Path large = Files.write(folder.resolve("large"), new byte[10_000_001]);

    assertThat(bundleRefusal(large))
        .isEqualTo("verify names a file of more than 10 MB; name a PEM file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void areAKeyInTheFormatOfOldOpenSsl(String algorithm) throws IOException {
    assertThat(keyRefusal(CA.client(algorithm).oldKeyPem()))
        .isEqualTo(
            "client_cert names a key in the format PKCS#1; convert it: openssl pkey -in FILE -out"
                + " NEW_FILE");
  }

  @Test
  void areAnEncryptedKeyInTheFormatOfOldOpenSsl() throws IOException {
    assertThat(
            keyRefusal(
                written(
                    writer ->
                        writer.writeObject(
                            CLIENT.keys().getPrivate(),
                            new JcePEMEncryptorBuilder("AES-128-CBC")
                                .setProvider(new BouncyCastleProvider())
                                .build("pw".toCharArray())))))
        .isEqualTo(
            "client_cert names a key in the format PKCS#1 that is encrypted; convert it: openssl"
                + " pkey -in FILE -out NEW_FILE");
  }

  @Test
  void areAnEncryptedKey() throws IOException {
    assertThat(
            keyRefusal(
                written(
                    writer ->
                        writer.writeObject(
                            new JcaPKCS8Generator(
                                CLIENT.keys().getPrivate(),
                                new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                                    .setProvider(new BouncyCastleProvider())
                                    .setPassword("pw".toCharArray())
                                    .build())))))
        .isEqualTo(
            "client_cert names a key that is encrypted; convert it: openssl pkey -in FILE -out"
                + " NEW_FILE");
  }

  @Test
  void areAKeyOfAnotherCertificate() throws IOException {
    assertThat(keyRefusal(CA.client("RSA").keyPem()))
        .startsWith("client_cert names a key that does not belong to the certificate; ");
    assertThat(keyRefusal(CA.client("EC").keyPem()))
        .startsWith("client_cert names a key that does not belong to the certificate; ");
  }

  @Test
  void areAFileWithoutAKey() throws IOException {
    assertThat(keyRefusal(CLIENT.certificatePem()))
        .startsWith("client_cert names a file without a private key in PEM format");
  }

  @Test
  void areADamagedKey() throws IOException {
    assertThat(keyRefusal("-----BEGIN PRIVATE KEY-----\nTw33ty\n-----END PRIVATE KEY-----\n"))
        .isEqualTo("client_cert names a key that is damaged or neither RSA nor EC; name another");
  }

  private String bundleRefusal(Path bundle) {
    return refusal(Settings.trusting(NOWHERE, bundle, "{}"));
  }

  private String keyRefusal(String keyPem) throws IOException {
    Path certificate = Files.writeString(folder.resolve("client.pem"), CLIENT.certificatePem());
    return refusal(
        Settings.of(NOWHERE, "{'client_cert':['%s','%s']}".formatted(certificate, file(keyPem))));
  }

  private String refusal(ClientSettings settings) {
    RuntimeException thrown = Calls.failure(() -> Calls.describe(settings)).thrown();
    assertThat(thrown).isInstanceOf(ClientConfigurationException.class).hasNoCause();
    assertThat(thrown.getMessage()).doesNotContain(folder.toString());
    return String.valueOf(thrown.getMessage());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file.pem"), text);
  }

  private interface Writing {
    void to(JcaPEMWriter writer) throws IOException, OperatorCreationException;
  }

  private static String written(Writing writing) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writing.to(writer);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
