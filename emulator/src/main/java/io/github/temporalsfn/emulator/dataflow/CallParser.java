package io.github.temporalsfn.emulator.dataflow;

import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.intrinsics.Arguments;
import io.github.temporalsfn.emulator.intrinsics.Intrinsic;
import io.github.temporalsfn.emulator.json.InvalidJsonException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/** Reads the call of an intrinsic function, whose arguments may be calls. */
final class CallParser {
  /** "You can nest up to 10 intrinsic functions" (developer guide). */
  private static final int MAX_DEPTH = 10;

  private static final String FORMAT = "States.Format";

  private final String text;
  private final String field;
  private final String location;
  private int position;

  CallParser(String text, String field, String location) {
    this.text = text;
    this.field = field;
    this.location = location;
  }

  Expression parse() throws InvalidDefinitionException {
    Expression call = call(1);
    skipSpace();
    if (position < text.length()) {
      throw invalid();
    }
    return call;
  }

  private Expression call(int depth) throws InvalidDefinitionException {
    if (depth > MAX_DEPTH) {
      throw InvalidDefinitionException.schema(
          "More than " + MAX_DEPTH + " intrinsic functions are nested", location);
    }
    int start = position;
    Intrinsic function = function();
    List<Expression> arguments = new ArrayList<>();
    skipSpace();
    while (!at(')')) {
      if (!arguments.isEmpty()) {
        expect(',');
        skipSpace();
      }
      arguments.add(argument(function.name().equals(FORMAT) && arguments.isEmpty(), depth));
      skipSpace();
    }
    expect(')');
    if (arguments.size() < function.minimum() || arguments.size() > function.maximum()) {
      throw InvalidDefinitionException.schema(
          "The number of arguments is wrong for " + function.name(), location);
    }
    String call = text.substring(start, position);
    return documents -> {
      List<String> values =
          arguments.stream().map(argument -> argument.evaluate(documents)).toList();
      try {
        return function.body().apply(new Arguments(values));
      } catch (IllegalArgumentException e) {
        throw DataFlowException.runtime(
            "The function '" + call + "' had the following error: " + e.getMessage());
      }
    };
  }

  private Intrinsic function() throws InvalidDefinitionException {
    int parenthesis = text.indexOf('(', position);
    String name = text.substring(position, parenthesis < 0 ? text.length() : parenthesis).strip();
    Intrinsic function = Intrinsic.find(name);
    if (function == null) {
      throw InvalidDefinitionException.unsupported("the intrinsic function " + name, location);
    }
    if (parenthesis < 0) {
      throw invalid();
    }
    position = parenthesis + 1;
    return function;
  }

  private Expression argument(boolean isTemplate, int depth) throws InvalidDefinitionException {
    if (text.startsWith("States.", position)) {
      return call(depth + 1);
    }
    if (at('\'')) {
      String literal = JsonText.quote(string(isTemplate));
      return documents -> literal;
    }
    String token = text.substring(position, endOfToken()).strip();
    position = endOfToken();
    if (token.startsWith("$")) {
      return Expression.parse(token, field, location);
    }
    try {
      JsonText.validate(token);
    } catch (InvalidJsonException e) {
      throw invalid();
    }
    return documents -> token;
  }

  /** A string between single quotes. The template of a format reads its own escapes. */
  private String string(boolean isTemplate) throws InvalidDefinitionException {
    StringBuilder string = new StringBuilder();
    for (position++; position < text.length() && !at('\''); position++) {
      if (at('\\') && position + 1 < text.length()) {
        position++;
        if (isTemplate && !at('\'')) {
          string.append('\\');
        }
      }
      string.append(text.charAt(position));
    }
    expect('\'');
    return string.toString();
  }

  /** Where a path, a number or a literal ends: at a comma or parenthesis outside of brackets. */
  private int endOfToken() {
    int brackets = 0;
    char quote = 0;
    int i = position;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (brackets > 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '[' || c == ']') {
        brackets += c == '[' ? 1 : -1;
      } else if (brackets == 0 && (c == ',' || c == ')')) {
        break;
      }
    }
    return i;
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private void expect(char c) throws InvalidDefinitionException {
    if (!at(c)) {
      throw invalid();
    }
    position++;
  }

  private void skipSpace() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private InvalidDefinitionException invalid() {
    return Expression.invalid(field, location);
  }
}
