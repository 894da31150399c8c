package io.github.temporalsfn.starter.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
 * @param screen whether a person looks at {@code out} and {@code err}
 * @param interrupts Ctrl-C
 */
public record Shell(
    Map<String, String> variables,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Screen screen,
    Interrupts interrupts) {

  /** The shell that started this process. Output is UTF-8, as JSON is, whatever the locale. */
  public static Shell ofProcess() {
    Map<String, String> variables = System.getenv();
    return new Shell(
        variables,
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Screen.ofProcess(variables),
        Interrupts.ofProcess());
  }

  /** Whether a person looks at {@code err}, so that a line may be rewritten in place. */
  public boolean terminal() {
    return screen.errIsTerminal();
  }

  /** Whether colours are wanted on {@code out}. */
  public boolean outColors() {
    return screen.outColors();
  }

  /** Whether colours are wanted on {@code err}. */
  public boolean errColors() {
    return screen.errColors();
  }
}
