package io.github.temporalsfn.distribution.supply;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The runnable jar.
 *
 * @param classes what each class of it names, by its own name, such as {@code io/grpc/Status}
 */
record ProgramJar(Map<String, ClassFile> classes) {
  static final Path FILE = Path.of("target", "temporal-sfn.jar");

  private static final String SUFFIX = ".class";

  static ProgramJar read() {
    Map<String, ClassFile> classes = new TreeMap<>();
    try (ZipFile jar = new ZipFile(FILE.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (name.endsWith(SUFFIX) && !name.startsWith("META-INF/")) {
          try (InputStream bytes = jar.getInputStream(entry)) {
            classes.put(withoutSuffix(name), ClassFile.read(bytes));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProgramJar(classes);
  }

  boolean has(String binaryName) {
    return classes.containsKey(binaryName.replace('.', '/'));
  }

  /** The classes of its parts that are not in it. A part is a jar of which it has some class. */
  Set<String> leftOut() {
    Set<String> leftOut = new TreeSet<>();
    for (Path jar : Component.classPath().toList()) {
      Set<String> ofPart =
          Component.classesIn(jar).stream().map(ProgramJar::withoutSuffix).collect(toSet());
      if (ofPart.stream().anyMatch(classes::containsKey)) {
        leftOut.addAll(ofPart);
      }
    }
    leftOut.removeAll(classes.keySet());
    return leftOut;
  }

  private static String withoutSuffix(String file) {
    return file.substring(0, file.length() - SUFFIX.length());
  }
}
