package io.github.temporalsfn.starter.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, and keeps none of it. Blank lines are left out. */
final class Lines implements AutoCloseable {
  /** The longest line, in bytes: no run may be as long. */
  static final int LONGEST = 1024 * 1024;

  private final InputStream in;
  private int number;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * One line.
   *
   * @param number from 1, blank lines counted
   * @param problem why there is no text
   */
  record Line(int number, String text, @Nullable String problem) {}

  /** The next line that is not blank; {@code null} at the end. */
  @Nullable Line next() {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long length = read(bytes);
      if (length < 0) {
        return null;
      }
      number++;
      if (length > LONGEST) {
        return new Line(number, "", "must have at most " + LONGEST + " bytes, has " + length);
      }
      try {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString()
                .strip();
        if (!text.isEmpty()) {
          return new Line(number, text, null);
        }
      } catch (CharacterCodingException e) {
        return new Line(number, "", "is not UTF-8");
      }
    }
  }

  /** The line's length, which is read up to {@link #LONGEST}; -1 at the end. */
  private long read(ByteArrayOutputStream bytes) {
    try {
      int character = in.read();
      if (character < 0) {
        return -1;
      }
      long length = 0;
      while (character >= 0 && character != '\n') {
        length++;
        if (length <= LONGEST) {
          bytes.write(character);
        }
        character = in.read();
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
