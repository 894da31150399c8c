package io.github.temporalsfn.emulator.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a path. */
final class PathParser {
  private static final String NAME = "[^.\\[\\]'\"*@?()$\\s,:]+";
  private static final String QUOTED = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
  private static final String NUMBER = "-?\\d{1,9}";

  private static final Pattern FIELD = Pattern.compile("\\.(" + NAME + ")");
  private static final Pattern WILDCARD = Pattern.compile("\\.\\*|\\[\\s*\\*\\s*]");
  private static final Pattern DESCENT = Pattern.compile("\\.\\.(?=[\\[*]|" + NAME + ")");
  private static final Pattern FIELDS =
      Pattern.compile("\\[\\s*(" + QUOTED + "(?:\\s*,\\s*" + QUOTED + ")*)\\s*]");
  private static final Pattern INDEXES =
      Pattern.compile("\\[\\s*(" + NUMBER + "(?:\\s*,\\s*" + NUMBER + ")*)\\s*]");
  private static final Pattern SLICE =
      Pattern.compile("\\[\\s*(" + NUMBER + ")?\\s*:\\s*(" + NUMBER + ")?\\s*]");
  private static final Pattern QUOTED_NAME = Pattern.compile(QUOTED);

  private final String text;
  private int position = 1;

  PathParser(String text) {
    this.text = text;
  }

  List<Selector> parse() {
    if (!text.startsWith("$")) {
      throw invalid();
    }
    List<Selector> selectors = new ArrayList<>();
    while (position < text.length()) {
      selectors.add(next());
    }
    return List.copyOf(selectors);
  }

  private Selector next() {
    Matcher matcher;
    if ((matcher = match(FIELD)) != null) {
      return new Selector.Field(matcher.group(1));
    }
    if (match(WILDCARD) != null) {
      return new Selector.Wildcard();
    }
    if ((matcher = match(FIELDS)) != null) {
      List<String> names = names(matcher.group(1));
      return names.size() == 1 ? new Selector.Field(names.get(0)) : new Selector.Fields(names);
    }
    if ((matcher = match(INDEXES)) != null) {
      List<Integer> indexes =
          Pattern.compile("\\s*,\\s*")
              .splitAsStream(matcher.group(1))
              .map(Integer::valueOf)
              .toList();
      return indexes.size() == 1
          ? new Selector.Index(indexes.get(0))
          : new Selector.Indexes(indexes);
    }
    if ((matcher = match(SLICE)) != null
        && (matcher.group(1) != null || matcher.group(2) != null)) {
      return new Selector.Slice(
          matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)),
          matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2)));
    }
    if (text.startsWith("..", position) && match(DESCENT) != null) {
      // The name behind the dots is read as if one dot stood before it.
      position -= text.charAt(position) == '[' ? 0 : 1;
      return new Selector.Descent();
    }
    throw text.startsWith("[?", position)
        ? new UnsupportedOperationException("a filter expression in a path")
        : text.indexOf('(', position) > 0
            ? new UnsupportedOperationException("a function in a path")
            : invalid();
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    Matcher matcher = QUOTED_NAME.matcher(list);
    while (matcher.find()) {
      names.add(list.substring(matcher.start() + 1, matcher.end() - 1));
    }
    return List.copyOf(names);
  }

  private @Nullable Matcher match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    position = matcher.end();
    return matcher;
  }

  private IllegalArgumentException invalid() {
    return new IllegalArgumentException("Invalid path '" + text + "'");
  }
}
