package io.github.temporalsfn.workflows.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of documentation: its fenced blocks and its tables. */
final class MarkdownPage {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```([^\\n]*)\\n((?:(?!^```).*\\n)*)^```$");

  /** What a fence says of a block, and what is in it. */
  record Block(String info, String text) {}

  private final String text;

  private MarkdownPage(String text) {
    this.text = text;
  }

  static MarkdownPage read(Path file) {
    try {
      return new MarkdownPage(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).split(" ", -1)[0].equals(language)) {
        blocks.add(new Block(matcher.group(1), matcher.group(2)));
      }
    }
    return blocks;
  }

  /** The rows, as cells, of the first table under a heading. */
  List<List<String>> table(String heading) {
    int from = text.indexOf("\n" + heading + "\n");
    if (from < 0) {
      throw new IllegalStateException("no heading " + heading);
    }
    return text.substring(from)
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(row -> Arrays.stream(row.substring(1).split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** The words in back quotes. */
  static List<String> code(String cell) {
    return Pattern.compile("`([^`]+)`").matcher(cell).results().map(word -> word.group(1)).toList();
  }
}
