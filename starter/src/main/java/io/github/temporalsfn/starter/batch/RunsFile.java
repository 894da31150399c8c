package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file of runs, which is read twice: once to check it, once to run it. */
public final class RunsFile implements AutoCloseable {
  private static final String STANDARD_INPUT = "-";

  private final String name;
  private final Path path;
  private final boolean isCopy;

  private RunsFile(String name, Path path, boolean isCopy) {
    this.name = name;
    this.path = path;
    this.isCopy = isCopy;
  }

  /**
   * Opens it.
   *
   * @param name a path, or {@code -} for standard input, which is copied to a temporary file
   * @throws CommandFailure if it cannot be read
   */
  public static RunsFile open(String name, InputStream standardInput) {
    try {
      if (name.equals(STANDARD_INPUT)) {
        Path copy = Files.createTempFile("temporal-sfn-batch", ".jsonl");
        Files.copy(standardInput, copy, StandardCopyOption.REPLACE_EXISTING);
        return new RunsFile("stdin", copy, true);
      }
      Path path = Path.of(name);
      if (!Files.isReadable(path) || Files.isDirectory(path)) {
        throw CommandFailure.badUsage("--file: " + name + " is no file that can be read");
      }
      return new RunsFile(path.getFileName().toString(), path, false);
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.badUsage("--file: " + name + " cannot be read: " + e.getMessage());
    }
  }

  /** The file's own name, without its folders. */
  String name() {
    return name;
  }

  /** Its lines from the first one. */
  Lines lines() {
    try {
      return new Lines(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (isCopy) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftInTheTemporaryFolder) {
      // which the system empties
    }
  }
}
