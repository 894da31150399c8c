package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.arn.LegalName;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** AWS's rules for what StartExecution takes (API reference, StartExecution). */
final class InputRules {
  private static final int MAXIMUM_NAME_LENGTH = 80;
  private static final int MAXIMUM_TRACE_HEADER_LENGTH = 256;
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private InputRules() {}

  static @Nullable String name(InputField field) {
    String name = field.string().orElse(null);
    if (name == null) {
      return null;
    }
    if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH) {
      throw field.broken(
          "must have 1 to " + MAXIMUM_NAME_LENGTH + " characters, has " + name.length());
    }
    if (!LegalName.isMadeOf(name)) {
      throw field.broken(
          "must not contain white space, control characters"
              + " or any of < > { } [ ] ? * \" # % \\ ^ | ~ ` $ & , ; : /");
    }
    return name;
  }

  static @Nullable String traceHeader(InputField field) {
    String header = field.string().orElse(null);
    if (header != null
        && (header.length() > MAXIMUM_TRACE_HEADER_LENGTH || !ASCII.matcher(header).matches())) {
      throw field.broken("must be at most " + MAXIMUM_TRACE_HEADER_LENGTH + " ASCII characters");
    }
    return header;
  }
}
