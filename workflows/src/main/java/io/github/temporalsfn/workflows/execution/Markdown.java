package io.github.temporalsfn.workflows.execution;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text in cells of Markdown tables, for the Temporal Web UI. Names, errors and causes are other
 * people's words: they must not become a link, an image or HTML.
 */
final class Markdown {
  // Where no character means anything, and nothing looks like an address, which would become a link
  // by itself.
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{M}\\p{N} .,:;'\"()=/+%?-]|(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}]))*");
  private static final Pattern ADDRESS = Pattern.compile("//|www\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  // Also within code a cell ends at a pipe; a backslash before it would take away its own.
  private static final Pattern BEFORE_PIPE = Pattern.compile("\\\\*\\|");
  private static final Pattern NOT_IN_ADDRESSES =
      Pattern.compile("[^A-Za-z0-9:/#?=&._~-]", Pattern.UNICODE_CHARACTER_CLASS);

  private Markdown() {}

  /** The text itself, as code where Markdown would make something else of it. */
  static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !ADDRESS.matcher(text).find();
    return plain ? text : code(text);
  }

  /** A link to an address that is ours but for the names in it. */
  static String link(String text, String address) {
    return "["
        + text(text)
        + "]("
        + NOT_IN_ADDRESSES.matcher(address).replaceAll(Markdown::percent)
        + ")";
  }

  // Nothing but the end of code means anything within code: as many backticks as began it.
  private static String code(String text) {
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    String padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
    String cell =
        BEFORE_PIPE
            .matcher(text)
            .replaceAll(found -> "\\\\".repeat(2 * found.group().length() - 1) + "|");
    return fence + padding + cell + padding + fence;
  }

  private static String percent(MatchResult character) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : character.group().getBytes(StandardCharsets.UTF_8)) {
      escaped.append(String.format("%%%02X", octet));
    }
    return escaped.toString();
  }
}
