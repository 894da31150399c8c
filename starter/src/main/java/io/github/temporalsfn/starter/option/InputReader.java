package io.github.temporalsfn.starter.option;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads {@code --input}: JSON text, {@code file://path}, or {@code -} for standard input. */
public final class InputReader {
  // StartExecution's limit, in UTF-8; checked here because Temporal's own limits (2 MB a payload,
  // 4 MB a message) are refused with errors that name neither the option nor the rule.
  private static final int MAXIMUM_BYTES = 262_144;
  private static final String FILE = "file://";

  private final InputStream standardInput;

  public InputReader(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** The document that the option's value names or is, every number spelled as it was. */
  public JsonDocument read(String value) {
    String text = value;
    if (value.equals("-")) {
      text = decode(standardInput(), "standard input");
    } else if (value.startsWith(FILE)) {
      text = decode(file(value.substring(FILE.length())), value);
    }
    return parse(text);
  }

  private static JsonDocument parse(String text) {
    JsonDocument document;
    try {
      document = JsonDocument.parse(text);
    } catch (JsonSyntaxException e) {
      throw CommandFailure.badUsage(
          "--input: " + e.getMessage() + " (a plain string needs its own quotes: '\"text\"')");
    }
    int bytes = document.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAXIMUM_BYTES) {
      throw CommandFailure.badUsage(
          "--input: Step Functions takes at most " + MAXIMUM_BYTES + " bytes, this is " + bytes);
    }
    return document;
  }

  private byte[] standardInput() {
    try {
      return standardInput.readAllBytes();
    } catch (IOException e) {
      throw CommandFailure.badUsage("--input: standard input cannot be read: " + e.getMessage());
    }
  }

  private static byte[] file(String name) {
    try {
      // As in the AWS CLI, file://~/x means the home directory and file://x the current one.
      Path path =
          name.startsWith("~/")
              ? Path.of(System.getProperty("user.home", ""), name.substring(2))
              : Path.of(name);
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw CommandFailure.badUsage("--input: there is no file " + name);
    } catch (IOException | InvalidPathException e) {
      throw CommandFailure.badUsage("--input: the file " + name + " cannot be read");
    }
  }

  private static String decode(byte[] bytes, String source) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw CommandFailure.badUsage("--input: " + source + " is not UTF-8");
    }
  }
}
