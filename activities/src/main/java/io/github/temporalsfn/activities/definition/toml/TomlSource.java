package io.github.temporalsfn.activities.definition.toml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.activities.definition.ConnectionDefinition;
import io.github.temporalsfn.activities.definition.reader.ConnectionSource;
import io.github.temporalsfn.activities.definition.reader.FileText;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection;
import io.github.temporalsfn.activities.definition.reader.WrittenConnection.UnknownKeys;
import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Paths;
import io.github.temporalsfn.activities.problem.Problem;
import io.github.temporalsfn.activities.problem.Problems;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** A file {@code connections.toml}. */
public final class TomlSource implements ConnectionSource {
  private static final String CONNECTIONS = "connections";
  private static final String DEFAULT_CHAIN = "default_chain";
  private static final KnownKeys TABLES = new KnownKeys(List.of(CONNECTIONS, DEFAULT_CHAIN));
  // Of what is no TOML at all, every line would be an error.
  private static final int MOST_SYNTAX_ERRORS = 100;

  private final Path file;
  private final Map<String, String> environment;
  private final Problems problems = new Problems();
  private final Lines lines = new Lines();
  private final List<SyntaxError> syntaxErrors = new ArrayList<>();
  private final List<WrittenConnection> connections = new ArrayList<>();
  private boolean withholdsDefaultChain;

  private TomlSource(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /** Reads the file. Never throws for what is in it, or for its absence. */
  public static TomlSource of(Path file, Map<String, String> environment) {
    TomlSource source = new TomlSource(file, environment);
    FileText.read(file, source.problems).flatMap(source::parsed).ifPresent(source::take);
    return source;
  }

  private Optional<ObjectNode> parsed(String text) {
    try {
      TomlParseResult result = Toml.parse(text);
      syntaxErrors.addAll(SyntaxError.of(result.errors()));
      return Optional.of(new TomlTree(lines, problems).of(result, ""));
    } catch (StackOverflowError e) {
      problems.add("", "nests lists or tables too deep");
    } catch (RuntimeException | AssertionError e) {
      // The parser does not foresee every broken escape; what it throws may quote the text.
      problems.add("", "cannot be read as TOML; look for a \\u without its four digits");
    }
    return Optional.empty();
  }

  private void take(ObjectNode root) {
    List<String> secrets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      String key = field.getKey();
      if (!TABLES.isShown(key)) {
        problems.add(anonymous("", "key", key), "is unknown");
      } else if (!TABLES.contains(key)) {
        TABLES.refuse("", key, "is unknown", problems);
      } else if (key.equals(DEFAULT_CHAIN)) {
        takeDefaultChain(field.getValue(), secrets);
      } else if (field.getValue() instanceof ObjectNode tables) {
        tables.properties().forEach(table -> take(table.getKey(), table.getValue(), secrets));
      } else {
        problems.add(CONNECTIONS, "must be tables: [connections.NAME]");
      }
    }
    Readership.warning(file, secrets).ifPresent(warning -> problems.warn("", warning));
  }

  private void take(String name, JsonNode table, List<String> secrets) {
    String path = Paths.child(CONNECTIONS, name);
    if (!ConnectionChoice.isName(name)) {
      problems.add(anonymous(CONNECTIONS, "name", name), ConnectionChoice.NAME_RULE);
    } else if (table instanceof ObjectNode settings) {
      add(name, path, settings, secrets);
    } else {
      problems.add(path, "must be a table: [" + path + "]");
    }
  }

  // The path for what may be anything, and so is not repeated.
  private String anonymous(String path, String kind, String key) {
    String anonymous = Paths.child(path, "<" + kind + " of " + key.length() + " characters>");
    lines.of(Paths.child(path, key)).ifPresent(line -> lines.put(anonymous, line));
    return anonymous;
  }

  private void takeDefaultChain(JsonNode value, List<String> secrets) {
    if (value instanceof ObjectNode settings) {
      add(ConnectionDefinition.DEFAULT_CHAIN, DEFAULT_CHAIN, settings, secrets);
    } else if (value.isBoolean()) {
      withholdsDefaultChain = !value.booleanValue();
    } else {
      problems.add(
          DEFAULT_CHAIN,
          "must be false, for requests not to use the AWS default chain, or a table that says how"
              + " they may");
    }
  }

  private void add(String name, String path, ObjectNode settings, List<String> secrets) {
    secrets.addAll(Readership.literalSecrets(settings, path));
    EnvironmentReferences references = new EnvironmentReferences(environment, problems);
    references.replaceIn(settings, path);
    connections.add(
        new WrittenConnection(
            name,
            place(lines.of(path)),
            path,
            settings,
            Map.of(),
            references.isComplete() && syntaxErrors.isEmpty(),
            UnknownKeys.REFUSED));
  }

  @Override
  public boolean withholdsDefaultChain() {
    return withholdsDefaultChain;
  }

  @Override
  public List<WrittenConnection> connections() {
    return List.copyOf(connections);
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public void refuse(WrittenConnection connection, String rule) {
    problems.add(connection.path(), rule);
  }

  @Override
  public List<String> errors() {
    Stream<String> many =
        syntaxErrors.size() > MOST_SYNTAX_ERRORS
            ? Stream.of(file + ": and " + (syntaxErrors.size() - MOST_SYNTAX_ERRORS) + " more")
            : Stream.of();
    Stream<Located> syntax =
        syntaxErrors.stream()
            .limit(MOST_SYNTAX_ERRORS)
            .map(error -> new Located(OptionalInt.of(error.line()), error.message()));
    return Stream.concat(
            inOrder(Stream.concat(syntax, problems.errors().stream().map(this::located))), many)
        .toList();
  }

  @Override
  public List<String> warnings() {
    return inOrder(problems.warnings().stream().map(this::located)).toList();
  }

  private record Located(OptionalInt line, String message) {}

  private Located located(Problem problem) {
    return new Located(lines.of(problem.path()), problem.toString());
  }

  private Stream<String> inOrder(Stream<Located> messages) {
    return messages
        .sorted(Comparator.comparingInt(located -> located.line().orElse(0)))
        .map(located -> place(located.line()) + ": " + located.message());
  }

  private String place(OptionalInt line) {
    return line.isPresent() ? file + ":" + line.getAsInt() : file.toString();
  }
}
