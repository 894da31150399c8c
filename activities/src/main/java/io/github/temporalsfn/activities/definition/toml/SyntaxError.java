package io.github.temporalsfn.activities.definition.toml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlParseError;

/** What is no TOML, said without repeating it: it may be half of a secret. */
record SyntaxError(int line, String message) {
  private static final String UNEXPECTED = "Unexpected ";
  private static final String EXPECTED = ", expected ";
  private static final String EXPECTED_VALUE = "a number, a boolean";
  private static final Pattern DEFINED =
      Pattern.compile("previously defined\\b.* at line ([0-9]{1,9}), column", Pattern.DOTALL);
  // Those of the parser's messages that quote nothing.
  private static final Pattern CONSTANT =
      Pattern.compile(
          "(?:Integer|Float) is too (?:large|small)|Empty table key|Invalid unicode escape sequence"
              + "|Invalid (?:year|month|day|hour|minutes|seconds|nanoseconds|zone offset[a-z ]*)"
              + "(?: \\(valid range [0-9./:+-]+\\))?");

  static List<SyntaxError> of(List<TomlParseError> errors) {
    return errors.stream()
        .map(
            error ->
                new SyntaxError(
                    error.position().line(),
                    "column " + error.position().column() + ": " + message(error)))
        .toList();
  }

  private static String message(TomlParseError error) {
    String message = String.valueOf(error.getMessage());
    int expected = message.lastIndexOf(EXPECTED);
    if (message.startsWith(UNEXPECTED) && expected >= 0) {
      String what = message.substring(expected + EXPECTED.length());
      return what.contains(EXPECTED_VALUE)
          ? "there must be a value here; text needs quotes"
          : "there must be " + what + " here";
    }
    Matcher defined = DEFINED.matcher(message);
    if (defined.find()) {
      return "this is defined already, in line " + defined.group(1);
    }
    if (message.startsWith("Invalid escape sequence")) {
      return "no such escape; write \\\\ for a backslash, or put the text into '...'";
    }
    return CONSTANT.matcher(message).matches() ? message : "this is no TOML";
  }
}
