package io.github.temporalsfn.activities.definition.toml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.definition.reader.ConnectionKey;
import io.github.temporalsfn.activities.definition.reader.SecretTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may read a file that has secrets in it. */
final class Readership {
  private Readership() {}

  /**
   * The warning that others than the owner may read secrets; empty where they may not, or where the
   * file system has no such permissions.
   *
   * @param secrets paths of those in the file
   */
  static Optional<String> warning(Path file, List<String> secrets) {
    Set<PosixFilePermission> permissions;
    try {
      permissions = Files.getPosixFilePermissions(file);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
    boolean others =
        permissions.contains(PosixFilePermission.GROUP_READ)
            || permissions.contains(PosixFilePermission.OTHERS_READ);
    return secrets.isEmpty() || !others
        ? Optional.empty()
        : Optional.of(
            "holds secrets ("
                + String.join(", ", secrets)
                + ") and may be read by others ("
                + PosixFilePermissions.toString(permissions)
                + "); run: chmod 600 "
                + shellWord(file.toString())
                + ", or write ${VARIABLE} instead of the secrets");
  }

  /** The paths of secrets that are in the settings themselves, not only by reference. */
  static List<String> literalSecrets(ObjectNode settings, String path) {
    List<String> literal = new ArrayList<>();
    var unused =
        SecretTexts.replaced(
            settings,
            (inside, secret) -> {
              // Without the secret key, its id is of no use.
              if (!inside.endsWith(ConnectionKey.AWS_ACCESS_KEY_ID.key())
                  && !EnvironmentReferences.isAllReferences(secret)) {
                literal.add(path + "." + inside);
              }
              return secret;
            });
    return literal;
  }

  private static String shellWord(String word) {
    return word.matches("[\\w./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
