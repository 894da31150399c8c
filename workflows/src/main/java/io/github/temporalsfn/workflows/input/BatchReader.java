package io.github.temporalsfn.workflows.input;

import io.github.temporalsfn.workflows.arn.StateMachineArn;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the input of {@code RunStateMachineBatch}: every run is checked before one is started. */
public final class BatchReader {
  /** The most runs that a batch has. */
  public static final int MAXIMUM_ITEMS = 1000;

  /** The longest input, in bytes of JSON; Temporal takes payloads of 2 MiB. */
  public static final int MAXIMUM_BYTES = 1024 * 1024;

  private static final int MAX_CONCURRENT = 100;

  static final FieldNames NAMES =
      FieldNames.of("items", "template", "inputs", "maxConcurrent", "stopOnFailure")
          .withElsewhere("the fields of a run belong into items or template", RequestReader.RUN);

  private BatchReader() {}

  /**
   * Reads it.
   *
   * @param context what {@code addContext} adds, for its size
   * @throws io.temporal.failure.ApplicationFailure {@code InvalidRequest}, naming field and rule
   */
  public static BatchRequest read(JsonDocument input, JsonDocument context) {
    int bytes = input.text().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAXIMUM_BYTES) {
      throw InvalidInput.whole(
          "must be at most "
              + MAXIMUM_BYTES
              + " bytes of JSON, is "
              + bytes
              + "; make several batches of it, or pass references");
    }
    InputFields fields = InputFields.of(input, "", NAMES);
    int maxConcurrent = fields.field("maxConcurrent").integer(1).orElse(MAX_CONCURRENT);
    boolean stopOnFailure = fields.field("stopOnFailure").bool().orElse(false);
    return new BatchRequest(items(fields, context), maxConcurrent, stopOnFailure);
  }

  private static List<BatchItem> items(InputFields fields, JsonDocument context) {
    InputField items = fields.field("items");
    InputField template = fields.field("template");
    InputField inputs = fields.field("inputs");
    for (InputField other : List.of(template, inputs)) {
      if (items.isPresent() && other.isPresent()) {
        throw other.broken("must be left out where items is given");
      }
    }
    if (items.isPresent()) {
      return elements(items).stream().map(item -> item(item, context)).toList();
    }
    if (!template.isPresent()) {
      throw inputs.isPresent()
          ? template.broken("is required with inputs")
          : items.broken("is required, or template and inputs");
    }
    return templated(template, elements(inputs), context);
  }

  private static BatchItem item(InputField item, JsonDocument context) {
    StartRequest start = RequestReader.run(object(item), item.path() + ".", context).start();
    return new BatchItem(object(item), null, start.stateMachine(), start.name());
  }

  private static List<BatchItem> templated(
      InputField template, List<InputField> inputs, JsonDocument context) {
    JsonDocument base = object(template);
    InputFields fields = InputFields.of(base, template.path() + ".", RequestReader.RUN);
    if (fields.field("input").document().isPresent()) {
      throw fields.field("input").broken("must be left out: inputs has the input of each run");
    }
    StartRequest start = RequestReader.run(base, template.path() + ".", context).start();
    if (start.name() != null && inputs.size() > 1) {
      throw fields.field("name").broken("must be left out: several runs cannot have one name");
    }
    InputField addContext = fields.field("addContext");
    inputs.forEach(input -> ExecutionInput.text(input, addContext, context));
    return inputs.stream()
        .map(input -> templated(base, input, start.stateMachine(), start.name()))
        .toList();
  }

  private static BatchItem templated(
      JsonDocument base, InputField input, StateMachineArn stateMachine, @Nullable String name) {
    return new BatchItem(base, input.document().orElseThrow(), stateMachine, name);
  }

  private static JsonDocument object(InputField field) {
    return field.object().orElseThrow(() -> field.broken("must be an object, is null"));
  }

  private static List<InputField> elements(InputField list) {
    List<InputField> elements = list.list().orElseThrow(() -> list.broken("is required"));
    if (elements.isEmpty() || elements.size() > MAXIMUM_ITEMS) {
      throw list.broken("must have 1 to " + MAXIMUM_ITEMS + " elements, has " + elements.size());
    }
    return elements;
  }
}
