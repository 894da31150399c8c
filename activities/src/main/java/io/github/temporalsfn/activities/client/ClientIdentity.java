package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.BotocoreKey;
import io.github.temporalsfn.activities.botocore.ClientCertificate;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that {@code client_cert} names, shown to whoever asks for one. Java's own key
 * manager would not show it to a server that asks for certificates of another issuer, such as one
 * that names only its root; OpenSSL, and so botocore, leaves that to the server.
 */
final class ClientIdentity extends X509ExtendedKeyManager {
  private static final String SETTING = BotocoreKey.CLIENT_CERT.key();
  private static final String ALIAS = "client";

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private ClientIdentity(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * Reads the files.
   *
   * @throws ClientConfigurationException where that is impossible
   */
  static ClientIdentity read(ClientCertificate files) {
    List<X509Certificate> chain = Certificates.read(files.certificate(), SETTING);
    PrivateKey key = PrivateKeys.read(files.key(), SETTING);
    if (!isPair(key, chain.get(0).getPublicKey())) {
      throw new ClientConfigurationException(
          SETTING,
          "names a key that does not belong to the certificate; name its key, and put the worker's"
              + " own certificate before those of its issuers");
    }
    return new ClientIdentity(key, chain);
  }

  private static boolean isPair(PrivateKey key, PublicKey other) {
    if (!key.getAlgorithm().equals(other.getAlgorithm())) {
      return false;
    }
    try {
      byte[] text = {1, 2, 3};
      String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(text);
      byte[] signed = signature.sign();
      signature.initVerify(other);
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private @Nullable String alias(String[] keyTypes) {
    return Arrays.asList(keyTypes).contains(key.getAlgorithm()) ? ALIAS : null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return alias(keyTypes);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return alias(keyTypes);
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return alias(new String[] {keyType}) == null ? new String[0] : new String[] {ALIAS};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chain.toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return key;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }
}
