package io.github.temporalsfn.distribution.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalChoiceTest {
  @TempDir Path folder = Path.of("set by JUnit");

  @Test
  void takesTheCliOnThePath() throws IOException {
    Path program = FakeTemporalCli.in(folder);

    TemporalChoice choice = choose(TemporalKind.auto);

    assertThat(choice.cli())
        .hasValue(new TemporalCli(program, "temporal", FakeTemporalCli.VERSION));
    assertThat(choice.description())
        .isEqualTo(
            "temporal server start-dev, CLI 9.9.9 (Server 9.9, UI 9.9): the temporal on the PATH"
                + " (%s)",
            program);
    assertThat(choice.limits()).isEmpty();
  }

  @Test
  void staysInMemoryWithoutACliAndSaysWhatIsMissing() {
    TemporalChoice choice = choose(TemporalKind.auto);

    assertThat(choice.cli()).isEmpty();
    assertThat(choice.description())
        .startsWith("in memory, test server ")
        .endsWith(": since no temporal that runs is on the PATH");
    assertThat(choice.limits().orElseThrow())
        .contains("No Web UI, no schedules, no temporal workflow list")
        .contains("https://docs.temporal.io/cli");
  }

  @Test
  void doesNotTakeAProgramThatOnlyHasTheName() throws IOException {
    FakeTemporalCli.script(folder, "echo 'temporal gyrus'");

    assertThat(choose(TemporalKind.auto).cli()).isEmpty();
  }

  @Test
  void doesNotTakeAProgramThatFails() throws IOException {
    FakeTemporalCli.script(folder, "echo 'temporal version 1.0.0'; exit 1");

    assertThat(choose(TemporalKind.auto).cli()).isEmpty();
  }

  @Test
  void staysInMemoryWhereThatIsWanted() throws IOException {
    FakeTemporalCli.in(folder);

    assertThat(choose(TemporalKind.memory).cli()).isEmpty();
  }

  @Test
  void saysHowToGetACliThatIsWantedAndMissing() {
    assertThatThrownBy(() -> choose(TemporalKind.cli))
        .hasMessageContaining("no temporal that runs is on the PATH")
        .hasMessageContaining("https://docs.temporal.io/cli");
  }

  private TemporalChoice choose(TemporalKind kind) {
    return TemporalChoice.of(
        kind, Map.of("PATH", "/no/such/folder:" + folder, "HOME", folder.toString()));
  }
}
