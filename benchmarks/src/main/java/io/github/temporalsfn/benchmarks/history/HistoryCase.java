package io.github.temporalsfn.benchmarks.history;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import io.github.temporalsfn.benchmarks.world.CallFigures;
import io.github.temporalsfn.benchmarks.world.RunCheck;
import io.github.temporalsfn.benchmarks.world.RunHistory;
import io.github.temporalsfn.benchmarks.world.Runs;
import io.github.temporalsfn.benchmarks.world.StartedRun;
import io.github.temporalsfn.workflows.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run whose execution takes that long.
 *
 * @param definition of a state machine that does, and gives back its input
 * @param limit of the real time that may pass
 */
record HistoryCase(Duration length, String definition, Duration limit) implements BenchmarkCase {
  @Override
  public String name() {
    return "execution of " + length.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (SkippingWorld world = new SkippingWorld();
        Runs runs = new Runs(world.client(), limit)) {
      String machine = world.emulator().createStateMachine("benchmark", definition);
      List<StartedRun> started = runs.start(1, machine, WaitOptions.defaults());
      RunCheck.require(runs.ends(started), world.emulator().executions());

      RunHistory history = RunHistory.of(world.client(), started.get(0));
      List<Figure> figures = new ArrayList<>();
      figures.add(new Figure("history events", Unit.EVENTS, history.events().size()));
      figures.add(new Figure("history size", Unit.BYTES, history.bytes()));
      figures.add(
          new Figure("Temporal Cloud Actions", Unit.ACTIONS, CloudActions.of(history.events())));
      figures.addAll(CallFigures.of(world.emulator().stats(), 1));
      return figures;
    }
  }
}
