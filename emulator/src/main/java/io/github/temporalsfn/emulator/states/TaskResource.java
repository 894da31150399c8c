package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Task state runs. AWS has three families: Lambda functions, activities, and service
 * integrations ({@code arn:aws:states:::sqs:sendMessage}).
 *
 * @param arn the resource as the definition spells it
 * @param family what the types of its history events begin with
 * @param common the fields that each of the family's events carries
 */
record TaskResource(String arn, String family, Map<String, Object> common) {
  private static final String FIELD = "Resource";
  private static final String SERVICE = "Task";
  private static final String ACTIVITY = "Activity";

  static TaskResource parse(Fields fields) throws InvalidDefinitionException {
    String arn = fields.requiredText(FIELD);
    if (!arn.matches("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+")) {
      throw InvalidDefinitionException.schema(
          "Value is not a valid resource ARN", fields.location(FIELD));
    }
    String[] parts = arn.split(":", 6);
    if (parts[2].equals("lambda")) {
      return new TaskResource(arn, "LambdaFunction", Map.of());
    }
    if (parts[2].equals("states") && parts[5].startsWith("activity:")) {
      return new TaskResource(arn, ACTIVITY, Map.of());
    }
    // "aws-sdk:dynamodb:getItem" is the resource "getItem" of the type "aws-sdk:dynamodb".
    int colon = parts[5].lastIndexOf(':');
    Map<String, Object> common = new TreeMap<>();
    common.put("resourceType", colon < 0 ? parts[2] : parts[5].substring(0, colon));
    common.put("resource", parts[5].substring(colon + 1));
    return new TaskResource(arn, SERVICE, Map.copyOf(common));
  }

  boolean isService() {
    return family.equals(SERVICE);
  }

  /** Whether somebody outside sends heartbeats: an activity's worker, or who holds the token. */
  boolean beats() {
    return family.equals(ACTIVITY) || arn.endsWith(".waitForTaskToken");
  }

  /** How messages name it: a service by its type. */
  String shortName() {
    return String.valueOf(common.getOrDefault("resourceType", arn));
  }
}
