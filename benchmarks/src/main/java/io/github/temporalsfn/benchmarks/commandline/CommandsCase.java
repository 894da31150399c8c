package io.github.temporalsfn.benchmarks.commandline;

import io.github.temporalsfn.benchmarks.measurement.BenchmarkCase;
import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands that ask nobody, and the first command of an installation. */
record CommandsCase(Path script) implements BenchmarkCase {
  private static final String HELP = "--help";
  private static final String VERSION = "--version";

  @Override
  public String name() {
    return "help and version";
  }

  @Override
  public List<Figure> measure() throws WrongResultException, InterruptedException {
    try (Installation installation = Installation.of(script)) {
      EndedCommand first = installation.run(Map.of(), List.of(VERSION)).require("Java ");
      if (!installation.hasArchive()) {
        throw new WrongResultException(List.of("the first command has made no archive"));
      }
      List<Figure> figures = new ArrayList<>();
      figures.add(
          new Figure("first command, makes the archive", Unit.MILLISECONDS, first.milliseconds()));
      figures.addAll(
          new TimedCommand(HELP, List.of(HELP), Map.of(), "Usage: temporal-sfn")
              .measure(installation));
      figures.addAll(
          new TimedCommand(VERSION, List.of(VERSION), Map.of(), "Java ").measure(installation));
      return figures;
    }
  }
}
