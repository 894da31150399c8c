package io.github.temporalsfn.activities.definition.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.botocore.Verify;
import io.github.temporalsfn.activities.definition.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
  private static final String CERTIFICATE =
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void areTakenWhereTheyHoldCertificates() throws IOException {
    Path bundle = file("ca.pem", "# our CA\r\n" + CERTIFICATE);

    assertThat(Definitions.prod("verify = '" + bundle + "'").verify())
        .contains(new Verify.Bundle(bundle));
  }

  @Test
  void areRefusedWhereTheyDoNotExist() {
    assertThat(Definitions.errors("verify = '/nowhere/ca.pem'"))
        .containsExactly(
            "connections.toml:2: connections.prod.verify names a file that does not exist; write"
                + " its path, from / on");
  }

  @Test
  void areRefusedWhereTheyAreFolders() {
    assertThat(Definitions.errors("verify = '" + folder + "'"))
        .containsExactly(
            "connections.toml:2: connections.prod.verify must name a file in PEM format; put a"
                + " folder's certificates into one");
  }

  @Test
  void areRefusedWhereTheyHoldSomethingElse() throws IOException {
    assertThat(Definitions.errors("verify = '" + file("ca.der", "0\u0082") + "'"))
        .containsExactly(
            "connections.toml:2: connections.prod.verify names a file without CA certificates in"
                + " PEM format (-----BEGIN ...); convert it with openssl, or name the right one");
  }

  @Test
  void areRefusedWhereAClientsKeyIsMissing() throws IOException {
    Path certificate = file("client.pem", CERTIFICATE);

    assertThat(Definitions.errors("config_kwargs = {client_cert = '" + certificate + "'}"))
        .containsExactly(
            "connections.toml:2: connections.prod.config_kwargs.client_cert names a file without a"
                + " private key in PEM format (-----BEGIN ...); convert it with openssl, or name the"
                + " right one");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
