package io.github.temporalsfn.workflows.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of a public record, read from its source, as plain text with back-quoted code. */
final class JavadocText {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\s*)*public record", Pattern.DOTALL);
  private static final Pattern MARGIN = Pattern.compile("(?m)^\\s*\\* ?");
  private static final Pattern PARAMETER = Pattern.compile("(?s)(\\w+)\\s+(.*)");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link)\\s+([^}]*)\\}");

  private final String summary;
  private final Map<String, String> parameters;

  private JavadocText(String summary, Map<String, String> parameters) {
    this.summary = summary;
    this.parameters = parameters;
  }

  static JavadocText of(Class<?> type) {
    Matcher comment = COMMENT.matcher(source(type));
    if (!comment.find()) {
      throw new IllegalStateException(type + " has no Javadoc");
    }
    String[] blocks = MARGIN.matcher(comment.group(1)).replaceAll("").split("@param\\s+", -1);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < blocks.length; i++) {
      Matcher parameter = PARAMETER.matcher(blocks[i]);
      if (!parameter.matches()) {
        throw new IllegalStateException(type + " has a @param without text");
      }
      parameters.put(parameter.group(1), sentence(parameter.group(2)));
    }
    return new JavadocText(sentence(blocks[0]), parameters);
  }

  /** What the comment says before its tags. */
  String summary() {
    return summary;
  }

  /** What it says of a component, as a sentence. */
  Optional<String> of(String component) {
    return Optional.ofNullable(parameters.get(component)).map(JavadocText::withoutJsonName);
  }

  /** Where Java's name differs, the comment gives JSON's, which a schema's reader knows. */
  private static String withoutJsonName(String text) {
    return sentence(text.replaceFirst("^`\\w+` in JSON: ", ""));
  }

  private static String source(Class<?> type) {
    try {
      return Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(String javadoc) {
    String text =
        INLINE_TAG
            .matcher(javadoc)
            .replaceAll(
                tag -> Matcher.quoteReplacement("`" + tag.group(1).replaceAll("\\s+", " ") + "`"))
            .replaceAll("<[^>]*>", "")
            .replaceAll("\\s+", " ")
            .strip();
    String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
