package io.github.temporalsfn.activities.botocore;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.activities.problem.FilePath;
import io.github.temporalsfn.activities.problem.Setting;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code client_cert}. */
final class ClientCertificateReader {
  private ClientCertificateReader() {}

  static Optional<ClientCertificate> read(Setting setting) {
    JsonNode node = setting.node();
    JsonNode certificate = node.isArray() ? node.path(0) : node;
    JsonNode key = node.isArray() ? node.path(1) : node;
    Optional<Path> certificateFile = FilePath.of(certificate);
    Optional<Path> keyFile = FilePath.of(key);
    if (certificateFile.isEmpty() || keyFile.isEmpty() || node.size() > 2) {
      return setting.refuse(
          "must be the path of a PEM file with certificate and key, or a list of two paths: the"
              + " certificate's and the key's");
    }
    return Optional.of(new ClientCertificate(certificateFile.get(), keyFile.get()));
  }
}
