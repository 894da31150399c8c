package io.github.temporalsfn.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's heap holds after a full collection, from the JDK's {@code jcmd}. */
public final class LiveHeap {
  private static final Path JCMD = ServingProcess.javaProgram("jcmd");
  private static final Pattern TOTAL = Pattern.compile("Total\\s+[0-9]+\\s+([0-9]+)");
  private static final double BYTES_PER_MEBIBYTE = 1024 * 1024;

  private LiveHeap() {}

  /** Why it cannot be told here; empty: it can. */
  public static Optional<String> lacking() {
    return Files.isExecutable(JCMD)
        ? Optional.empty()
        : Optional.of("needs a JDK, for its jcmd; a JRE runs this");
  }

  /** In MiB. The process collects its garbage first. */
  public static double of(ProcessHandle process) throws InterruptedException {
    String printed = histogram(process.pid());
    Matcher total = TOTAL.matcher(printed);
    if (!total.find()) {
      throw new IllegalStateException("jcmd has told no total: " + printed);
    }
    return Double.parseDouble(total.group(1)) / BYTES_PER_MEBIBYTE;
  }

  private static String histogram(long pid) throws InterruptedException {
    try {
      Process jcmd =
          new ProcessBuilder(JCMD.toString(), Long.toString(pid), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      jcmd.waitFor();
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
