package io.github.temporalsfn.benchmarks.commandline;

import io.github.temporalsfn.benchmarks.measurement.Figure;
import io.github.temporalsfn.benchmarks.measurement.Unit;
import io.github.temporalsfn.benchmarks.measurement.WrongResultException;
import java.util.List;
import java.util.Map;

/**
 * A command that is timed with the archive of classes and without.
 *
 * @param name of the figures
 * @param variables of the environment
 * @param expected what it prints, among others
 */
record TimedCommand(
    String name, List<String> arguments, Map<String, String> variables, String expected) {
  /** Its times, in an installation that has an archive; each after a first time, uncounted. */
  List<Figure> measure(Installation installation)
      throws WrongResultException, InterruptedException {
    double with = milliseconds(installation);
    installation.putArchiveAside();
    double without = milliseconds(installation);
    installation.putArchiveBack();
    return List.of(
        new Figure(name, Unit.MILLISECONDS, with),
        new Figure(name + ", without an archive", Unit.MILLISECONDS, without),
        new Figure(name + ", without to with", Unit.RATIO, without / with));
  }

  private double milliseconds(Installation installation)
      throws WrongResultException, InterruptedException {
    var unused = installation.run(variables, arguments).require(expected);
    return installation.run(variables, arguments).require(expected).milliseconds();
  }
}
