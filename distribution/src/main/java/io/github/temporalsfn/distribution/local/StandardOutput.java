package io.github.temporalsfn.distribution.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;

/** What is known of the place that results are printed to. */
public final class StandardOutput {
  private StandardOutput() {}

  /** Whether colours are wanted there: on a terminal, without https://no-color.org. */
  public static boolean colors(Map<String, String> variables) {
    return variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(variables.get("TERM"))
        && isTerminal();
  }

  // System.console() asks about input as well, and on newer versions answers always.
  private static boolean isTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "1")
              .redirectOutput(Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
