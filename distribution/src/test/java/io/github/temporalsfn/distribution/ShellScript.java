package io.github.temporalsfn.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs that tests write. */
public final class ShellScript {
  private ShellScript() {}

  /**
   * Writes a script that can be run at once.
   *
   * <p>It is never open for writing in this process: a child that another thread forks meanwhile
   * would hold it open too, and whoever runs it would be told "Text file busy" (ETXTBSY).
   */
  public static Path write(Path program, String text) throws IOException {
    Path source = Files.createTempFile("script", ".sh");
    try {
      Files.writeString(source, "#!/bin/sh\n" + text);
      Process install =
          new ProcessBuilder("install", "-m", "755", source.toString(), program.toString())
              .inheritIO()
              .start();
      assertThat(install.waitFor()).isZero();
      return program;
    } catch (InterruptedException e) {
      throw new IOException("interrupted while a script was installed", e);
    } finally {
      Files.delete(source);
    }
  }
}
