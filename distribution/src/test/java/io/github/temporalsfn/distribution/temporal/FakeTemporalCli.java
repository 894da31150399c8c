package io.github.temporalsfn.distribution.temporal;

import io.github.temporalsfn.distribution.ShellScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program {@code temporal} that knows {@code --version} and {@code server start-dev}: a Temporal
 * in memory that does not end on SIGTERM.
 */
public final class FakeTemporalCli {
  /** The words of its version. */
  public static final String VERSION = "9.9.9 (Server 9.9, UI 9.9)";

  private FakeTemporalCli() {}

  /** Writes the program into a folder; returns it. */
  public static Path in(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return script(
        folder,
        """
        [ "$1" != --version ] || { echo 'temporal version %s'; exit; }
        exec '%s' -cp '%s' %s "$@"
        """
            .formatted(
                VERSION,
                java,
                System.getProperty("java.class.path"),
                FakeTemporalCli.class.getName()));
  }

  /** A program {@code temporal} of another making. */
  static Path script(Path folder, String text) throws IOException {
    return ShellScript.write(folder.resolve("temporal"), text);
  }

  /** The server. */
  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    int port = Integer.parseInt(given.get(given.indexOf("--port") + 1));
    int uiPort = Integer.parseInt(given.get(given.indexOf("--ui-port") + 1));
    Runtime.getRuntime().addShutdownHook(new Thread(FakeTemporalCli::stayForever));
    var ui = new InMemoryTemporal(uiPort);
    var server = new InMemoryTemporal(port);
    System.out.println("serving at " + server.address() + " and " + ui.address());
    stayForever();
  }

  private static void stayForever() {
    while (true) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        System.out.println("not interested");
      }
    }
  }
}
