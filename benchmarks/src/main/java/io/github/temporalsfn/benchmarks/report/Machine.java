package io.github.temporalsfn.benchmarks.report;

import io.temporal.serviceclient.Version;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Where and when it was measured: figures of two machines cannot be compared. */
public record Machine(
    String time,
    String system,
    String processor,
    int processors,
    String java,
    String temporalSdk,
    double loadBefore) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** This machine, now. */
  public static Machine here() {
    return new Machine(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString(),
        Version.LIBRARY_VERSION,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  String line() {
    return "%s, %s, %d processors, load %.1f before; Java %s, Temporal SDK %s; %s"
        .formatted(system, processor, processors, loadBefore, java, temporalSdk, time);
  }

  private static String processorName() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}
