package io.github.temporalsfn.distribution.installed;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The zip that the build has made. */
final class ProgramZip {
  private ProgramZip() {}

  static Path file() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      List<Path> zips =
          files
              .filter(file -> file.getFileName().toString().matches("temporal-sfn-.*\\.zip"))
              .toList();
      if (zips.size() != 1) {
        throw new IllegalStateException("one zip was expected, not " + zips);
      }
      return zips.get(0).toAbsolutePath();
    }
  }

  /** The permissions of each file in it, such as {@code rwxr-xr-x}. */
  static Map<String, String> permissions() throws IOException {
    try (FileSystem zip =
            FileSystems.newFileSystem(file(), Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> all = Files.walk(zip.getPath("/"))) {
      Map<String, String> permissions = new TreeMap<>();
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        permissions.put(
            path.toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
      return permissions;
    }
  }
}
