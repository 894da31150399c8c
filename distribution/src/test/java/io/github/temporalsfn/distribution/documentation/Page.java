package io.github.temporalsfn.distribution.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the repository. */
record Page(Path path, String text) {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern SHELL = Pattern.compile("(?ms)^```(?:sh|bash)[^\n]*\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules");

  /** All that there are, but for what builds have made. */
  static List<Page> all() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> isOurs(ROOT.relativize(file)))
          .map(Page::read)
          .toList();
    }
  }

  static Page read(Path path) {
    try {
      return new Page(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its links lead, but for those in blocks of code. */
  List<String> links() {
    return LINK.matcher(withoutBlocks()).results().map(link -> link.group(1)).toList();
  }

  /** What may stand behind a {@code #} in a link to it, as GitHub makes it of headings. */
  Set<String> anchors() {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    for (MatchResult heading : HEADING.matcher(withoutBlocks()).results().toList()) {
      String anchor = anchor(heading.group(1));
      int before = counts.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }

  /** Lines for a shell, those that a backslash continues as one, and code within sentences. */
  List<String> code() {
    return Stream.concat(
            SHELL
                .matcher(text)
                .results()
                .flatMap(block -> block.group(1).replace("\\\n", " ").lines()),
            CODE.matcher(withoutBlocks()).results().map(code -> code.group(1)))
        .toList();
  }

  String name() {
    return ROOT.relativize(path).toString();
  }

  private String withoutBlocks() {
    return BLOCK.matcher(text).replaceAll("");
  }

  private static String anchor(String heading) {
    return heading
        .strip()
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static boolean isOurs(Path path) {
    for (Path name : path) {
      if (NOT_OURS.contains(name.toString())) {
        return false;
      }
    }
    return true;
  }
}
