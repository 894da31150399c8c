package io.github.temporalsfn.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation: its tables and the commands on it. */
public record MarkdownPage(String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  // Quotes are single, and hold whole words.
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /** A row of a table. */
  public record Row(String heading, List<String> cells) {}

  public static MarkdownPage read(String name) throws IOException {
    return new MarkdownPage(Files.readString(Path.of("..", "docs", name)));
  }

  /** All rows, without those of the tables' heads, each with the heading above it. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String heading = "";
    boolean isBelowHead = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("#")) {
        heading = line.replaceFirst("#+ ", "");
      }
      if (isBelowHead && line.startsWith("| ")) {
        rows.add(new Row(heading, cells(line)));
      }
      isBelowHead = line.startsWith("|---") || (isBelowHead && line.startsWith("| "));
    }
    return rows;
  }

  /** The commands for a shell, in their order, each as its words. */
  List<List<String>> commands() {
    return typed()
        .flatMap(block -> block.replace("\\\n", " ").lines())
        .map(MarkdownPage::words)
        .toList();
  }

  /** What is typed into a shell, block by block. */
  public Stream<String> typed() {
    return BLOCK.matcher(text).results().map(block -> block.group(1));
  }

  /** The words of a command. */
  public static List<String> words(String command) {
    return WORD.matcher(command).results().map(MarkdownPage::word).toList();
  }

  private static String word(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
  }
}
