package io.github.temporalsfn.emulator.choice;

import io.github.temporalsfn.emulator.dataflow.DocumentPath;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the rules of a Choice state. */
public final class ChoiceRules {
  private static final Set<String> COMBINATIONS = Set.of("And", "Or", "Not");
  private static final Set<String> DECORATIONS = Set.of("Next", "Comment", "Variable");

  // Far beyond what anybody writes, and far from the end of the stack.
  private static final int MAX_DEPTH = 50;

  private ChoiceRules() {}

  /** Reads an outermost rule: the one that has a Next. */
  public static ChoiceRule parse(Fields fields) throws InvalidDefinitionException {
    return parse(fields, 0);
  }

  private static ChoiceRule parse(Fields fields, int depth) throws InvalidDefinitionException {
    if (depth > MAX_DEPTH) {
      throw InvalidDefinitionException.schema("Rules are nested too deeply", fields.location());
    }
    if (depth > 0 && fields.has("Next")) {
      throw InvalidDefinitionException.schema(
          "A nested rule must not have a Next", fields.location("Next"));
    }
    List<String> operators = fields.names().stream().filter(n -> !DECORATIONS.contains(n)).toList();
    for (String name : operators) {
      if (!COMBINATIONS.contains(name) && !Operators.isOperator(name)) {
        throw InvalidDefinitionException.unsupported(
            "the operator \"" + name + "\"", fields.location(name));
      }
    }
    if (operators.size() != 1) {
      throw InvalidDefinitionException.schema(
          "Exactly one comparison operator is required", fields.location());
    }
    String operator = operators.get(0);
    return switch (operator) {
      case "And" -> and(nested(operator, fields, depth));
      case "Or" -> or(nested(operator, fields, depth));
      case "Not" -> not(parse(fields.object(operator), depth + 1));
      default -> Operators.parse(operator, requiredPath("Variable", fields), fields);
    };
  }

  static DocumentPath requiredPath(String field, Fields fields) throws InvalidDefinitionException {
    DocumentPath path = DocumentPath.reference(fields, field);
    if (path == null) {
      throw InvalidDefinitionException.schema(
          "These fields are required: [" + field + "]", fields.location());
    }
    return path;
  }

  private static List<ChoiceRule> nested(String operator, Fields fields, int depth)
      throws InvalidDefinitionException {
    List<ChoiceRule> rules = new ArrayList<>();
    for (Fields rule : fields.objects(operator)) {
      rules.add(parse(rule, depth + 1));
    }
    return rules;
  }

  private static ChoiceRule and(List<ChoiceRule> rules) {
    return input -> {
      for (ChoiceRule rule : rules) {
        if (!rule.matches(input)) {
          return false;
        }
      }
      return true;
    };
  }

  private static ChoiceRule or(List<ChoiceRule> rules) {
    return input -> {
      for (ChoiceRule rule : rules) {
        if (rule.matches(input)) {
          return true;
        }
      }
      return false;
    };
  }

  private static ChoiceRule not(ChoiceRule rule) {
    return input -> !rule.matches(input);
  }
}
