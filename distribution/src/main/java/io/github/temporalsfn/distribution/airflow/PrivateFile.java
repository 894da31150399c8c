package io.github.temporalsfn.distribution.airflow;

import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner may read, from its first moment on. */
final class PrivateFile {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;

  PrivateFile(Path file) {
    this.file = file;
  }

  /**
   * Writes it, whole or not at all.
   *
   * @param replacing whether a file that is there already may go
   */
  void write(String text, boolean replacing) {
    try {
      if (replacing) {
        replace(text);
      } else {
        create(file, text);
      }
    } catch (FileAlreadyExistsException e) {
      throw CommandFailure.badUsage(
          "--output-file: " + file + " exists; name another one, or replace it with --force");
    } catch (IOException e) {
      throw CommandFailure.badUsage("--output-file: " + file + " cannot be written");
    }
  }

  private void replace(String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(whole);
    create(whole, text);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void create(Path file, String text) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, OWNER_ONLY);
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, text);
  }
}
