package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.Verify;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** Makes an HTTP client trust the certificates that {@code verify} says, and no other. */
final class Trust {
  private static final String SETTING = "verify";

  private Trust() {}

  static SdkHttpClient.Builder<?> apply(Verify verify, Apache5HttpClient.Builder http) {
    if (verify instanceof Verify.Nothing) {
      return new TrustingHttpClientBuilder(http);
    }
    if (verify instanceof Verify.Bundle bundle) {
      TrustManager[] managers = managers(bundle.file());
      http.tlsTrustManagersProvider(() -> managers);
    }
    return http;
  }

  /** Reads the file now: a client must not be built that fails at its first call. */
  private static TrustManager[] managers(Path file) {
    List<X509Certificate> certificates = Certificates.read(file, SETTING);
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      for (int i = 0; i < certificates.size(); i++) {
        trusted.setCertificateEntry("ca-" + i, certificates.get(i));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return factory.getTrustManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new ClientConfigurationException(
          SETTING,
          "names a file whose certificates Java cannot use ("
              + e.getClass().getSimpleName()
              + "); name another");
    }
  }
}
