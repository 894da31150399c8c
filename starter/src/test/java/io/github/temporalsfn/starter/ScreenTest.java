package io.github.temporalsfn.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.starter.shell.ColorChoice;
import io.github.temporalsfn.starter.shell.Screen;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final Map<String, String> NO_COLOR = Map.of("NO_COLOR", "1");

  @Test
  void eachStreamIsJudgedForItself() {
    Screen redirected = Screen.of(Map.of(), false, true);

    assertThat(redirected.outColors()).isFalse();
    assertThat(redirected.errColors()).isTrue();
    assertThat(redirected.errIsTerminal()).isTrue();
  }

  @Test
  void noColorLeavesTheTerminalATerminal() {
    Screen screen = Screen.of(NO_COLOR, true, true);

    assertThat(screen.outColors() || screen.errColors()).isFalse();
    assertThat(screen.errIsTerminal()).isTrue();
    assertThat(Screen.of(Map.of("NO_COLOR", ""), true, true).outColors()).isTrue();
  }

  @Test
  void theOptionWinsOverBoth() {
    Screen always = Screen.of(NO_COLOR, false, false);
    always.choose(ColorChoice.always);
    Screen never = Screen.of(Map.of(), true, true);
    never.choose(ColorChoice.never);

    assertThat(always.outColors() && always.errColors()).isTrue();
    assertThat(never.outColors() || never.errColors()).isFalse();
  }

  @Test
  void helpIsColoredAsTheOptionSays() {
    try (StarterWorld world = new StarterWorld()) {
      assertThat(world.run("run --help").out()).doesNotContain("\u001b");
      assertThat(world.run("run --color always --help").out()).contains("\u001b[");
      assertThat(world.run("--color always status --help").out()).contains("\u001b[");
    }
  }
}
