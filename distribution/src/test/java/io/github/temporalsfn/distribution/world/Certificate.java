package io.github.temporalsfn.distribution.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody trusts by himself, made by the JDK's keytool.
 *
 * @param pem the file that whoever is to trust it names
 */
public record Certificate(Path keys, Path pem) {
  private static final String ALIAS = "server";
  private static final String PASSWORD = "for-tests";
  private static final String LOCALHOST = "SAN=dns:localhost,ip:127.0.0.1";

  /** For {@code localhost}. */
  public static Certificate in(Path folder) throws IOException, InterruptedException {
    return of("localhost", LOCALHOST, folder);
  }

  /** For a server, or a client, of that name. */
  public static Certificate of(String name, Path folder) throws IOException, InterruptedException {
    return of(name, "SAN=dns:" + name, folder);
  }

  /** A CA's own. */
  public static Certificate authority(Path folder) throws IOException, InterruptedException {
    return of("authority", "BC=ca:true", folder);
  }

  /** For {@code localhost}, issued by this one, which is a CA's; its two days are over. */
  public Certificate issueExpired(Path folder) throws IOException, InterruptedException {
    Certificate issued = in(folder);
    String request = folder.resolve("request.pem").toString();
    issued.keytool("-certreq", "-file", request);
    keytool(
        "-gencert",
        "-rfc",
        "-infile",
        request,
        "-outfile",
        issued.pem.toString(),
        "-ext",
        LOCALHOST,
        "-startdate",
        "-3d",
        "-validity",
        "2");
    return issued;
  }

  private static Certificate of(String name, String extension, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Certificate certificate =
        new Certificate(folder.resolve("keys.p12"), folder.resolve("certificate.pem"));
    certificate.keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        extension,
        "-validity",
        "2");
    certificate.keytool("-exportcert", "-rfc", "-file", certificate.pem.toString());
    return certificate;
  }

  /** What a server shows it with. */
  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Its private key, in PKCS#8. */
  public PrivateKey privateKey() throws IOException, GeneralSecurityException {
    return (PrivateKey) store().getKey(ALIAS, PASSWORD.toCharArray());
  }

  /** A file with its private key: PEM, PKCS#8, not encrypted. */
  public Path privateKeyPem() throws IOException, GeneralSecurityException {
    String lines = Base64.getMimeEncoder().encodeToString(privateKey().getEncoded());
    return Files.writeString(
        pem.resolveSibling("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
  }

  private KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keys)) {
      store.load(stream, PASSWORD.toCharArray());
    }
    return store;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS));
    command.addAll(List.of(arguments));
    int exitCode =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (exitCode != 0) {
      throw new IOException("keytool ended with " + exitCode);
    }
  }
}
