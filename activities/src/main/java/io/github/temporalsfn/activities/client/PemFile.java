package io.github.temporalsfn.activities.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The blocks of a PEM file, whatever its line ends and whatever stands between the blocks (RFC 7468
 * calls that explanatory text).
 */
final class PemFile {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  // What editors on Windows begin UTF-8 with, read as ISO 8859-1.
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  // The certificates of all public CAs, with explanations, take 1 MB.
  private static final long GREATEST_SIZE = 10_000_000;

  /** One block: what it says it is, and its lines. */
  record Block(String label, List<String> lines) {
    /** Whether it is encrypted in the way of old OpenSSL versions. */
    boolean hasEncryptedLines() {
      return lines.stream().anyMatch(line -> line.contains("ENCRYPTED"));
    }
  }

  private final String setting;
  private final List<Block> blocks;

  private PemFile(String setting, List<Block> blocks) {
    this.setting = setting;
    this.blocks = blocks;
  }

  /**
   * Reads a file.
   *
   * @param setting that names the file
   * @throws ClientConfigurationException where it cannot be read
   */
  static PemFile read(Path file, String setting) {
    return new PemFile(setting, parse(text(file, setting)));
  }

  Stream<Block> blocks(String label) {
    return blocks.stream().filter(block -> block.label().equals(label));
  }

  /** What is inside of a block. */
  byte[] content(Block block) {
    try {
      return Base64.getMimeDecoder().decode(String.join("", block.lines()));
    } catch (IllegalArgumentException e) {
      throw refuse("names a file with a " + block.label() + " that is damaged; write it again");
    }
  }

  ClientConfigurationException refuse(String rule) {
    return new ClientConfigurationException(setting, rule);
  }

  private static String text(Path file, String setting) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new ClientConfigurationException(
            setting, "names a directory or a device; name a PEM file");
      }
      if (Files.size(file) > GREATEST_SIZE) {
        throw new ClientConfigurationException(
            setting, "names a file of more than 10 MB; name a PEM file");
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    } catch (NoSuchFileException e) {
      throw new ClientConfigurationException(
          setting,
          "names a file that does not exist on this worker; copy it there or correct the path");
    } catch (AccessDeniedException e) {
      throw new ClientConfigurationException(
          setting, "names a file that this worker's user may not read; correct its permissions");
    } catch (IOException e) {
      throw new ClientConfigurationException(
          setting,
          "names a file that cannot be read ("
              + e.getClass().getSimpleName()
              + "); look at its file system");
    }
  }

  private static List<Block> parse(String text) {
    List<Block> blocks = new ArrayList<>();
    Block open = new Block("", new ArrayList<>());
    for (String line : text.lines().map(String::strip).toList()) {
      if (isBoundary(line, BEGIN)) {
        open = new Block(label(line, BEGIN), new ArrayList<>());
      } else if (isBoundary(line, END)) {
        if (!open.label().isEmpty() && open.label().equals(label(line, END))) {
          blocks.add(open);
        }
        open = new Block("", new ArrayList<>());
      } else if (!open.label().isEmpty()) {
        open.lines().add(line);
      }
    }
    return blocks;
  }

  private static boolean isBoundary(String line, String beginning) {
    return line.startsWith(beginning)
        && line.endsWith(DASHES)
        && line.length() > beginning.length() + DASHES.length();
  }

  private static String label(String line, String beginning) {
    return line.substring(beginning.length(), line.length() - DASHES.length());
  }
}
