package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file that somebody wrote. */
public final class FileText {
  // Thousands of connections; what is longer is another file, perhaps one without an end.
  private static final int MOST_BYTES = 1_000_000;

  private FileText() {}

  /** The text; empty after having added the problem. */
  public static Optional<String> read(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, problems);
    } catch (NoSuchFileException e) {
      problems.add("", "does not exist");
    } catch (IOException e) {
      problems.add(
          "",
          Files.isDirectory(file)
              ? "is a folder"
              : "cannot be read; let the worker's user read it");
    }
    return Optional.empty();
  }

  /** Likewise of what can be read once. */
  public static Optional<String> read(InputStream in, Problems problems) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      problems.add("", "is longer than a megabyte");
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      problems.add("", "is not text in UTF-8");
      return Optional.empty();
    }
  }
}
