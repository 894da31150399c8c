package io.github.temporalsfn.emulator.dataflow;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonScanner;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document with values to be filled in: a field whose name ends with {@code .$} gets the value of
 * an expression. All the rest is kept as the definition spells it.
 */
public final class PayloadTemplate {
  private static final String DYNAMIC = ".$";

  // Far beyond what anybody writes, and far from the end of the stack.
  private static final int MAX_DEPTH = 100;

  private final List<Expression> parts;

  private PayloadTemplate(List<Expression> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The template in a field, or null where it is missing. */
  public static @Nullable PayloadTemplate parse(Fields fields, String field)
      throws InvalidDefinitionException {
    if (!fields.has(field)) {
      return null;
    }
    fields.object(field);
    return new Reader(String.valueOf(fields.raw(field))).read(fields.location(field));
  }

  /**
   * The document.
   *
   * @throws DataFlowException if a value is not there
   */
  public String fill(Documents documents) {
    StringBuilder document = new StringBuilder();
    parts.forEach(part -> document.append(part.evaluate(documents)));
    return document.toString();
  }

  /** Cuts a template into what is kept and what is filled in. */
  private static final class Reader {
    private final String text;
    private final JsonScanner scanner;
    private final List<Expression> parts = new ArrayList<>();
    private int copied;

    Reader(String text) {
      this.text = text;
      this.scanner = new JsonScanner(text);
    }

    PayloadTemplate read(String location) throws InvalidDefinitionException {
      read(scanner.root(), location, 0);
      keepUntil(text.length());
      return new PayloadTemplate(parts);
    }

    private void read(JsonScanner.Span value, String location, int depth)
        throws InvalidDefinitionException {
      if (depth > MAX_DEPTH) {
        throw InvalidDefinitionException.schema("The template is nested too deeply", location);
      }
      Set<String> names = new HashSet<>();
      for (JsonScanner.Member member : scanner.members(value)) {
        String place = location + "/" + member.name();
        if (!names.add(withoutSuffix(member.name()))) {
          throw InvalidDefinitionException.schema("Duplicate field", place);
        }
        if (member.name().endsWith(DYNAMIC)) {
          fillIn(member, place);
        } else {
          read(member.value(), place, depth + 1);
        }
      }
      int index = 0;
      for (JsonScanner.Span element : scanner.elements(value)) {
        read(element, location + "[" + index++ + "]", depth + 1);
      }
    }

    private void fillIn(JsonScanner.Member member, String location)
        throws InvalidDefinitionException {
      String raw = scanner.slice(member.value());
      Expression value =
          Expression.parse(
              raw.startsWith("\"") ? JsonText.unquote(raw) : raw, member.name(), location);
      keepUntil(member.key().start());
      keep(JsonText.quote(withoutSuffix(member.name())));
      copied = member.key().end();
      keepUntil(member.value().start());
      parts.add(value);
      copied = member.value().end();
    }

    private void keepUntil(int end) {
      keep(text.substring(copied, end));
      copied = end;
    }

    private void keep(String literal) {
      parts.add(documents -> literal);
    }

    private static String withoutSuffix(String name) {
      return name.endsWith(DYNAMIC) ? name.substring(0, name.length() - DYNAMIC.length()) : name;
    }
  }
}
