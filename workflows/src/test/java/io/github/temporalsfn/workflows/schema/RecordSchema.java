package io.github.temporalsfn.workflows.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.workflows.ExecutionProgress;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of one record: its components, their Javadoc, and Airflow's spellings. */
final class RecordSchema {
  /** Where a record stands, which decides how strict its schema is. */
  enum Role {
    /** Of a workflow: null means absent, unknown fields are refused. */
    WORKFLOW_INPUT,
    /** Of an activity: null means absent, unknown fields are ignored. */
    ACTIVITY_ARGUMENT,
    /** Absent fields are left out; later versions may add some. */
    RESULT
  }

  private static final String CONTRADICTIONS =
      "Not said here, and refused all the same: a field together with Airflow's spelling of it;"
          + " an executionArn together with a stateMachineArn or a name; a field twice.";

  private final Class<? extends Record> root;
  private final Role role;
  private final Definitions definitions = new Definitions();

  private RecordSchema(Class<? extends Record> root, Role role) {
    this.root = root;
    this.role = role;
  }

  static ObjectNode of(Class<? extends Record> type, Role role) {
    return new RecordSchema(type, role).build();
  }

  /** The name of a component in JSON. */
  static String jsonName(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  private ObjectNode build() {
    ObjectNode schema = node();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", root.getSimpleName());
    schema.setAll(isInput(root) ? input(root) : object(root));
    definitions.addTo(schema);
    return schema;
  }

  /** Whether it is a workflow's input, or a part of one that is a workflow's input elsewhere. */
  private boolean isInput(Class<?> type) {
    return role == Role.WORKFLOW_INPUT && PublicRecords.WORKFLOW_INPUTS.contains(type);
  }

  private ObjectNode input(Class<? extends Record> type) {
    ObjectNode schema = object(type);
    if (type == root) {
      schema.put("$comment", CONTRADICTIONS);
    }
    addAirflow(type, schema.withObject("/properties"));
    schema.remove("required");
    schema.set("anyOf", RequiredFields.alternatives(type));
    return schema;
  }

  private ObjectNode object(Class<?> type) {
    JavadocText javadoc = JavadocText.of(type);
    ObjectNode schema = node();
    schema.put("description", javadoc.summary());
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = property(component);
      description(javadoc, component).ifPresent(text -> property.put("description", text));
      properties.set(jsonName(component), property);
    }
    List<String> required =
        Arrays.stream(type.getRecordComponents())
            .filter(this::isRequired)
            .map(RecordSchema::jsonName)
            .toList();
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    if (role == Role.WORKFLOW_INPUT) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  private ObjectNode property(RecordComponent component) {
    ObjectNode value = value(component.getGenericType());
    documentKinds(component.getName(), value);
    if (role == Role.WORKFLOW_INPUT) {
      ReaderLimits.add(component, value);
    }
    boolean takesNull =
        isNullable(component) || (role == Role.WORKFLOW_INPUT && isRequired(component));
    return takesNull && role != Role.RESULT ? Definitions.orNull(value) : value;
  }

  /** Documents are of any kind but for these. */
  private static void documentKinds(String name, ObjectNode value) {
    switch (name) {
      case "verify" -> value.putArray("type").add("boolean").add("string");
      case "botocoreConfig" -> value.put("type", "object");
      default -> {}
    }
  }

  private ObjectNode value(Type type) {
    if (type == String.class) {
      return node().put("type", "string");
    } else if (type == boolean.class || type == Boolean.class) {
      return node().put("type", "boolean");
    } else if (List.<Class<?>>of(int.class, Integer.class, long.class, Long.class).contains(type)) {
      return node().put("type", "integer");
    } else if (type == Double.class) {
      return node().put("type", "number");
    } else if (type == JsonDocument.class) {
      return node();
    } else if (type == Duration.class) {
      return definitions.duration();
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      return Definitions.oneOf(plain.getEnumConstants());
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      return definitions.reference(
          plain.getSimpleName(),
          () -> isInput(plain) ? input(plain.asSubclass(Record.class)) : object(plain));
    } else if (type instanceof java.lang.reflect.ParameterizedType list
        && list.getRawType() == List.class) {
      ObjectNode array = node().put("type", "array");
      array.set("items", value(list.getActualTypeArguments()[0]));
      return array;
    }
    throw new IllegalStateException("no schema for " + type);
  }

  private void addAirflow(Class<? extends Record> type, ObjectNode properties) {
    AirflowFields.of(type)
        .forEach(
            (spelling, readAs) -> {
              ObjectNode property = airflow(properties, readAs).deepCopy();
              property.put("description", AirflowFields.description(type, readAs));
              property.put("deprecated", true);
              properties.set(spelling, property);
            });
  }

  private ObjectNode airflow(ObjectNode properties, String readAs) {
    return switch (readAs) {
      case "timeout", "poke_interval" -> Definitions.orNull(definitions.duration());
      case "waiter_max_attempts" -> definitions.property("WaitOptions", "maximumAttempts");
      case "soft_fail", "deferrable", "is_redrive_execution" ->
          Definitions.orNull(node().put("type", "boolean"));
      default -> (ObjectNode) properties.required(readAs);
    };
  }

  private Optional<String> description(JavadocText javadoc, RecordComponent component) {
    String name = component.getName();
    Optional<String> text = javadoc.of(name);
    if (text.isEmpty() && component.getDeclaringRecord() == ExecutionProgress.class) {
      text = JavadocText.of(ExecutionResult.class).of(name); // its Javadoc says so
    }
    return text;
  }

  private boolean isRequired(RecordComponent component) {
    boolean hasDefault = role == Role.ACTIVITY_ARGUMENT && component.getType().isPrimitive();
    return !isNullable(component) && !hasDefault;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
