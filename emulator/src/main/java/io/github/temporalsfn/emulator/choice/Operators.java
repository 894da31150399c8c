package io.github.temporalsfn.emulator.choice;

import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.DocumentPath;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** The comparison operators: reads the one that a rule uses, with its operand. */
final class Operators {
  private static final Map<String, Operator> BY_NAME = all();

  private Operators() {}

  static boolean isOperator(String name) {
    return BY_NAME.containsKey(name);
  }

  /** The rule that an operator makes of a variable and the operand in a field. */
  static ChoiceRule parse(String name, DocumentPath variable, Fields fields)
      throws InvalidDefinitionException {
    Operator operator = BY_NAME.get(name);
    if (operator == null) {
      throw InvalidDefinitionException.unsupported(
          "the operator \"" + name + "\"", fields.location(name));
    }
    return operator.rule(name, variable, fields);
  }

  private static Map<String, Operator> all() {
    Map<String, Operator> operators = new HashMap<>();
    for (ValueKind kind : ValueKind.values()) {
      for (Relation relation : Relation.values()) {
        if (kind != ValueKind.BOOLEAN || relation == Relation.EQUALS) {
          String name = kind.prefix + relation.suffix;
          operators.put(
              name,
              (field, variable, fields) ->
                  compareWithLiteral(kind, relation, field, variable, fields));
          operators.put(
              name + "Path",
              (field, variable, fields) ->
                  compareWithPath(kind, relation, field, variable, fields));
        }
      }
      operators.put(
          "Is" + kind.prefix,
          (field, variable, fields) -> typeTest(kind::isKindOf, field, variable, fields));
    }
    operators.put(
        "IsNull", (field, variable, fields) -> typeTest("null"::equals, field, variable, fields));
    operators.put("IsPresent", Operators::presence);
    operators.put("StringMatches", Operators::wildcard);
    return operators;
  }

  private static ChoiceRule compareWithLiteral(
      ValueKind kind, Relation relation, String field, DocumentPath variable, Fields fields)
      throws InvalidDefinitionException {
    String literal = operand(field, fields);
    if (!kind.isKindOf(literal)) {
      throw InvalidDefinitionException.schema(
          "Expected value of type " + kind.prefix, fields.location(field));
    }
    return input -> holds(relation, kind.compare(value(variable, input), literal));
  }

  private static ChoiceRule compareWithPath(
      ValueKind kind, Relation relation, String field, DocumentPath variable, Fields fields)
      throws InvalidDefinitionException {
    DocumentPath other = ChoiceRules.requiredPath(field, fields);
    return input -> holds(relation, kind.compare(value(variable, input), value(other, input)));
  }

  private static ChoiceRule typeTest(
      Predicate<String> test, String field, DocumentPath variable, Fields fields)
      throws InvalidDefinitionException {
    boolean expected = flag(field, fields);
    return input -> test.test(value(variable, input)) == expected;
  }

  private static ChoiceRule presence(String field, DocumentPath variable, Fields fields)
      throws InvalidDefinitionException {
    boolean expected = flag(field, fields);
    return input -> (variable.read(input) != null) == expected;
  }

  private static ChoiceRule wildcard(String field, DocumentPath variable, Fields fields)
      throws InvalidDefinitionException {
    Wildcard pattern = Wildcard.parse(fields.requiredText(field));
    return input -> {
      String raw = value(variable, input);
      return raw.startsWith("\"") && pattern.matches(JsonText.unquote(raw));
    };
  }

  private static boolean holds(Relation relation, OptionalInt comparison) {
    return comparison.isPresent() && relation.holds(comparison.getAsInt());
  }

  private static String value(DocumentPath path, Documents input) {
    String raw = path.read(input);
    if (raw == null) {
      throw DataFlowException.runtime(
          "Invalid path '"
              + path.text()
              + "': The choice state's condition path references an invalid value.");
    }
    return raw;
  }

  private static boolean flag(String field, Fields fields) throws InvalidDefinitionException {
    String raw = operand(field, fields);
    if (!ValueKind.BOOLEAN.isKindOf(raw)) {
      throw InvalidDefinitionException.schema(
          "Expected value of type Boolean", fields.location(field));
    }
    return raw.equals("true");
  }

  private static String operand(String field, Fields fields) throws InvalidDefinitionException {
    String raw = fields.raw(field);
    if (raw == null) {
      throw InvalidDefinitionException.schema("Value is missing", fields.location(field));
    }
    return raw;
  }

  private interface Operator {
    ChoiceRule rule(String field, DocumentPath variable, Fields fields)
        throws InvalidDefinitionException;
  }
}
