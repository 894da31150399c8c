package io.github.temporalsfn.starter.batch;

import io.github.temporalsfn.starter.shell.CommandFailure;
import io.github.temporalsfn.workflows.input.BatchReader;
import io.github.temporalsfn.workflows.input.RequestReader;
import io.github.temporalsfn.workflows.json.JsonDocument;
import io.github.temporalsfn.workflows.json.JsonSyntaxException;
import io.temporal.failure.ApplicationFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file whose lines have all been checked, in parts that a batch workflow takes.
 *
 * @param content a digest of the whole file
 */
record Plan(List<Part> parts, int runs, String content) {
  private static final int LONGEST_NAME = 20;
  private static final int SHOWN_PROBLEMS = 20;
  private static final String INVALID_INPUT = "invalid input: ";
  // What is around the runs: field names, maxConcurrent, brackets.
  private static final int FRAME = 100;

  /**
   * Checks every line.
   *
   * @throws CommandFailure that names each bad line and what is wrong with it
   */
  static Plan of(RunsFile file, Template template) {
    Builder builder = new Builder(template);
    List<String> problems = new ArrayList<>();
    int bad = 0;
    try (Lines lines = file.lines()) {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        String problem = problem(line, template);
        if (problem == null) {
          builder.add(line);
        } else if (++bad <= SHOWN_PROBLEMS) {
          problems.add("line " + line.number() + ": " + problem);
        }
      }
    }
    if (bad > SHOWN_PROBLEMS) {
      problems.add("and " + (bad - SHOWN_PROBLEMS) + " more");
    }
    if (bad > 0) {
      throw CommandFailure.badUsage(
          (bad == 1 ? "one line is" : bad + " lines are")
              + " wrong, nothing was started\n"
              + String.join("\n", problems));
    }
    if (builder.runs == 0) {
      throw CommandFailure.badUsage("--file: there is no line in it, and so nothing to run");
    }
    return builder.build();
  }

  /** An id by name and content: the same file resumes, a changed one begins anew. */
  String id(RunsFile file) {
    String legal = file.name().replaceFirst("[.][^.]*$", "").replaceAll("[^0-9A-Za-z_-]+", "-");
    String name = legal.substring(0, Math.min(LONGEST_NAME, legal.length()));
    return "sfn-" + (name.isEmpty() ? "batch" : name) + "-" + content;
  }

  private static @Nullable String problem(Lines.Line line, Template template) {
    if (line.problem() != null) {
      return line.problem();
    }
    try {
      var unused =
          RequestReader.run(
              template.run(JsonDocument.parse(line.text())), JsonDocument.EMPTY_OBJECT);
      return null;
    } catch (JsonSyntaxException e) {
      return "must be JSON: " + e.getMessage();
    } catch (ApplicationFailure refused) {
      return refused.getOriginalMessage().replaceFirst("^" + INVALID_INPUT, "");
    } catch (IllegalStateException e) {
      return "must be an object";
    }
  }

  private static final class Builder {
    private final Template template;
    private final int room;
    private final Digest content = new Digest();
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final StringBuilder digests = new StringBuilder();
    private int bytes;
    private int runs;

    Builder(Template template) {
      this.template = template;
      this.room =
          BatchReader.MAXIMUM_BYTES
              - FRAME
              - template.identity("").getBytes(StandardCharsets.UTF_8).length;
    }

    void add(Lines.Line line) {
      int length = line.text().getBytes(StandardCharsets.UTF_8).length + 1;
      if (lines.size() == BatchReader.MAXIMUM_ITEMS || bytes + length > room) {
        close();
      }
      String identity = template.identity(line.text());
      content.add(identity);
      digests.append(Digest.of(identity));
      lines.add(line.number());
      bytes += length;
      runs++;
    }

    private void close() {
      if (!lines.isEmpty()) {
        parts.add(
            new Part(
                parts.size() + 1, runs - lines.size(), List.copyOf(lines), digests.toString()));
      }
      lines.clear();
      digests.setLength(0);
      bytes = 0;
    }

    Plan build() {
      close();
      return new Plan(List.copyOf(parts), runs, content.characters());
    }
  }
}
