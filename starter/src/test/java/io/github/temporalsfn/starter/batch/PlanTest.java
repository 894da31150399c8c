package io.github.temporalsfn.starter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.input.BatchReader;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";
  private static final Template ONE_MACHINE =
      new Template(RunStateMachineInput.builder(ARN).build());

  @Test
  void takesAFileOfAHundredThousandLines() {
    Plan plan =
        plan(
            IntStream.range(0, 100_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n")));

    assertThat(plan.runs()).isEqualTo(100_000);
    assertThat(plan.parts()).hasSize(100).extracting(Part::size).containsOnly(1000);
    assertThat(plan.parts().get(99).first()).isEqualTo(99_000);
    assertThat(plan.parts().get(99).lines()).startsWith(99_001).endsWith(100_000);
  }

  /** What the workflow would refuse for its size is never sent. */
  @Property(tries = 20)
  void makesPartsThatTheWorkflowTakes(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 260_000) Integer> lengths) {
    List<String> lines =
        lengths.stream().map(length -> "\"" + "é".repeat(length / 2) + "\"").toList();

    Plan plan = plan(String.join("\n", lines));

    List<JsonDocument> all = lines.stream().map(JsonDocument::parse).toList();
    List<Integer> numbers = new ArrayList<>();
    for (Part part : plan.parts()) {
      JsonDocument input =
          ONE_MACHINE.batch(all.subList(part.first(), part.first() + part.size()), 100);
      assertThat(BatchReader.read(input, JsonDocument.EMPTY_OBJECT).items()).hasSize(part.size());
      numbers.addAll(part.lines());
    }
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, lines.size()).boxed().toList());
  }

  @Test
  void namesAFileByItsContent() {
    assertThat(plan("1\n2").content())
        .isEqualTo(plan("1\n\n2\n").content())
        .isNotEqualTo(plan("1\n3").content())
        .isNotEqualTo(plan("12").content());
  }

  private static Plan plan(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (RunsFile file = RunsFile.open("-", new ByteArrayInputStream(bytes))) {
      return Plan.of(file, ONE_MACHINE);
    }
  }
}
