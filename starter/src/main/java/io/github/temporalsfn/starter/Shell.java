package io.github.temporalsfn.starter;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What surrounds a command. Commands use nothing of {@code System} themselves.
 *
 * @param variables the environment variables
 * @param in standard input, UTF-8
 * @param out where results go
 * @param err where everything else goes
 * @param terminal whether a person looks at {@code err}, so that a line may be rewritten in place
 * @param interrupts Ctrl-C
 */
public record Shell(
    Map<String, String> variables,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Interrupts interrupts) {

  /** The shell that started this process. Output is UTF-8, as JSON is, whatever the locale. */
  public static Shell ofProcess() {
    Map<String, String> variables = System.getenv();
    return new Shell(
        variables,
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        !"dumb".equals(variables.get("TERM")) && standardErrorIsTerminal(),
        Interrupts.ofProcess());
  }

  /** Whether colours are wanted: https://no-color.org. */
  public boolean colors() {
    return terminal && variables.getOrDefault("NO_COLOR", "").isEmpty();
  }

  // System.console() asks about input and output, and Java has no question about error output.
  private static boolean standardErrorIsTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
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
