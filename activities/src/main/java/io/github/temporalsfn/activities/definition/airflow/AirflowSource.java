package io.github.temporalsfn.activities.definition.airflow;

import io.github.temporalsfn.activities.definition.reader.ConnectionSource;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection;
import io.github.temporalsfn.activities.problem.Problem;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.util.List;
import java.util.Optional;

/** One connection in one text, as Airflow has it in a variable. */
final class AirflowSource implements ConnectionSource {
  private final String origin;
  private final Problems problems;
  private final Optional<WrittenConnection> connection;

  private AirflowSource(String origin, Problems problems, Optional<WrittenConnection> connection) {
    this.origin = origin;
    this.problems = problems;
    this.connection = connection;
  }

  /** Reads it; one of another type than aws defines nothing. */
  static AirflowSource of(String name, String origin, String text) {
    Problems problems = new Problems();
    Optional<AirflowConnection> parsed = AirflowText.parse(text, problems);
    if (parsed.isPresent() && !ConnectionChoice.isName(name)) {
      problems.add("", "defines a connection whose name " + ConnectionChoice.NAME_RULE);
      return new AirflowSource(origin, problems, Optional.empty());
    }
    boolean complete = problems.errors().isEmpty();
    return new AirflowSource(
        origin,
        problems,
        parsed.map(found -> AirflowSettings.written(found, name, origin, complete, problems)));
  }

  @Override
  public List<WrittenConnection> connections() {
    return connection.stream().toList();
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public void refuse(WrittenConnection whole, String rule) {
    problems.add("", rule);
  }

  @Override
  public List<String> errors() {
    return lines(problems.errors());
  }

  @Override
  public List<String> warnings() {
    return lines(problems.warnings());
  }

  private List<String> lines(List<Problem> found) {
    return found.stream().map(problem -> origin + ": " + problem).toList();
  }
}
