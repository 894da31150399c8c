package io.github.temporalsfn.starter.shell;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** Where a person looks, and whether colours are wanted there. */
public final class Screen {
  private static final int OUT = 1;
  private static final int ERR = 2;

  private final boolean wantsColors;
  private final Supplier<Integer> terminals;
  private volatile ColorChoice choice = ColorChoice.auto;

  private Screen(Map<String, String> variables, Supplier<Integer> terminals) {
    this.wantsColors = variables.getOrDefault("NO_COLOR", "").isEmpty();
    this.terminals = terminals;
  }

  /**
   * A screen of which it is known what standard output and standard error lead to.
   *
   * @param variables of which {@code NO_COLOR} is read: https://no-color.org
   */
  public static Screen of(Map<String, String> variables, boolean out, boolean err) {
    return new Screen(variables, () -> (out ? OUT : 0) + (err ? ERR : 0));
  }

  /** The screen of this process, asked about at most once. */
  static Screen ofProcess(Map<String, String> variables) {
    return new Screen(
        variables, "dumb".equals(variables.get("TERM")) ? () -> 0 : once(Screen::askTheShell));
  }

  /** Takes note of {@code --color}. */
  public void choose(ColorChoice colors) {
    choice = colors;
  }

  /** Whether standard error is a terminal, so that a line may be rewritten in place. */
  public boolean errIsTerminal() {
    return (terminals.get() & ERR) != 0;
  }

  public boolean outColors() {
    return colors(OUT);
  }

  public boolean errColors() {
    return colors(ERR);
  }

  private boolean colors(int stream) {
    return switch (choice) {
      case always -> true;
      case never -> false;
      case auto -> wantsColors && (terminals.get() & stream) != 0;
    };
  }

  private static Supplier<Integer> once(Supplier<Integer> question) {
    Integer[] answer = new Integer[1];
    return () -> {
      synchronized (answer) {
        if (answer[0] == null) {
          answer[0] = question.get();
        }
        return answer[0];
      }
    };
  }

  // System.console() asks about input and output together, and on newer versions answers always.
  private static int askTheShell() {
    try {
      return new ProcessBuilder(
              "sh", "-c", "n=0; test -t 1 && n=1; test -t 2 && n=$((n+2)); exit $n")
          .redirectOutput(ProcessBuilder.Redirect.INHERIT)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
