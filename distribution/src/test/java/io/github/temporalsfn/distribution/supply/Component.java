package io.github.temporalsfn.distribution.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A part of the jar.
 *
 * @param licences by SPDX id, or by name where they have none; one of them may be chosen
 */
record Component(String group, String name, String version, List<String> licences) {
  static final String OURS = "io.github.temporalsfn";

  // Failsafe's own property, where it hands the class path over otherwise.
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  static Component of(JsonNode json) {
    return new Component(
        json.path("group").asText(),
        json.path("name").asText(),
        json.path("version").asText(),
        StreamSupport.stream(json.path("licenses").spliterator(), false)
            .flatMap(
                choice ->
                    Stream.of(choice.at("/license/id"), choice.at("/license/name"))
                        .map(JsonNode::asText)
                        .filter(text -> !text.isEmpty())
                        .limit(1))
            .toList());
  }

  boolean isOurs() {
    return group.equals(OURS);
  }

  String id() {
    return group + ":" + name;
  }

  private Optional<Path> jar() {
    String folders = "/" + group.replace('.', '/') + "/" + name + "/" + version + "/";
    return classPath()
        .filter(jar -> jar.toString().replace(File.separatorChar, '/').contains(folders))
        .findFirst();
  }

  /** The jars on the class path of the tests. */
  static Stream<Path> classPath() {
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of);
  }

  /** The classes in its own jar, which is on the class path. */
  Stream<String> classes() {
    return jar().stream().flatMap(jar -> classesIn(jar).stream());
  }

  static List<String> classesIn(Path jar) {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
