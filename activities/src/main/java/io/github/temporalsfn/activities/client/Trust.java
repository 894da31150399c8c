package io.github.temporalsfn.activities.client;

import io.github.temporalsfn.activities.botocore.Verify;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** Makes an HTTP client trust the certificates that {@code verify} says, and no other. */
final class Trust {
  private Trust() {}

  static SdkHttpClient.Builder<?> apply(
      Optional<Verify> verify, ClientEnvironment environment, Apache5HttpClient.Builder http) {
    if (verify.isPresent() && verify.get() instanceof Verify.Nothing) {
      return new TrustingHttpClientBuilder(http);
    }
    if (verify.isPresent() && verify.get() instanceof Verify.Bundle bundle) {
      trust(bundle.file(), "verify", http);
    } else {
      // botocore asks the variable only where verify is absent. Here true, too, means what the
      // operator trusts: a request that asks for verification knows nothing of the worker's CAs.
      environment.caBundle().ifPresent(file -> trust(file, "AWS_CA_BUNDLE", http));
    }
    return http;
  }

  private static void trust(Path file, String setting, Apache5HttpClient.Builder http) {
    TrustManager[] managers = managers(file, setting);
    http.tlsTrustManagersProvider(() -> managers);
  }

  /** Reads the file now: a client must not be built that fails at its first call. */
  private static TrustManager[] managers(Path file, String setting) {
    List<X509Certificate> certificates = Certificates.read(file, setting);
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
          setting,
          "names a file whose certificates Java cannot use ("
              + e.getClass().getSimpleName()
              + "); name another");
    }
  }
}
