package io.github.temporalsfn.emulator.states;

import io.github.temporalsfn.emulator.dataflow.DataFlow;
import io.github.temporalsfn.emulator.dataflow.DataFlowException;
import io.github.temporalsfn.emulator.dataflow.DocumentPath;
import io.github.temporalsfn.emulator.dataflow.Documents;
import io.github.temporalsfn.emulator.dataflow.PayloadTemplate;
import io.github.temporalsfn.emulator.dataflow.ResultPath;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.history.EventDetails;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the same states for each item of an array (a Map state in inline mode). */
record MapState(
    ItemProcessor processor,
    @Nullable DocumentPath itemsPath,
    @Nullable PayloadTemplate itemSelector,
    NumberField maxConcurrency,
    DataFlow flow,
    Recovery recovery,
    Transition transition)
    implements ForkingState {
  private static final String STARTED = "MapStateStarted";
  private static final Set<String> FIELDS =
      FieldNames.of(
          List.of(Transition.FIELDS, DataFlow.PATHS, Recovery.FIELDS, ItemProcessor.FIELD_NAMES),
          "ItemsPath",
          "ItemSelector",
          "Parameters",
          "MaxConcurrency",
          "MaxConcurrencyPath",
          "ResultSelector",
          ResultPath.FIELD);

  static MapState parse(Fields fields, StateNames names) throws InvalidDefinitionException {
    fields.allow(FIELDS);
    DataFlow flow = DataFlow.parse(fields);
    PayloadTemplate selector = PayloadTemplate.parse(fields, "ItemSelector");
    if (selector != null && flow.parameters() != null) {
      throw InvalidDefinitionException.schema(
          "Only one of [ItemSelector, Parameters] is allowed", fields.location());
    }
    return new MapState(
        ItemProcessor.parse(fields, names),
        DocumentPath.parse(fields, "ItemsPath"),
        // Parameters is what ItemSelector was called before.
        selector == null ? flow.parameters() : selector,
        NumberField.parse(fields, "MaxConcurrency", 0, Integer.MAX_VALUE),
        flow,
        Recovery.parse(fields),
        Transition.parse(fields));
  }

  @Override
  public String type() {
    return "Map";
  }

  @Override
  public Step run(StateRun run) {
    Documents input = flow.select(run.documents());
    List<String> items = items(input);
    Integer limit = maxConcurrency.read(input);
    int atATime = limit == null || limit == 0 ? items.size() : limit;
    return new Step.Fork(new Iterations(this, items, atATime));
  }

  private List<String> items(Documents input) {
    String array = itemsPath == null ? input.input() : itemsPath.read(input);
    List<String> items = array == null ? null : JsonText.elements(array);
    if (items == null) {
      throw DataFlowException.runtime(
          "Reference path \""
              + (itemsPath == null ? "$" : itemsPath.text())
              + "\" must point to array.");
    }
    return items;
  }

  /** The iterations of one attempt. */
  private record Iterations(MapState state, List<String> items, int atATime) implements Branches {
    @Override
    public void recordStart(StateRun run) {
      run.record(STARTED, EventDetails.of(STARTED).with("length", items.size()));
    }

    @Override
    public int count() {
      return items.size();
    }

    @Override
    public StateGraph graph(int index) {
      return state.processor().graph();
    }

    @Override
    public String input(StateRun run, int index) {
      PayloadTemplate selector = state.itemSelector();
      return selector == null
          ? items.get(index)
          : selector.fill(state.flow().select(run.documents(item(index))));
    }

    @Override
    public MapItem item(int index) {
      return new MapItem(index, items.get(index));
    }

    @Override
    public Step joined(StateRun run, List<String> outputs) {
      return state.join(run, outputs);
    }
  }
}
