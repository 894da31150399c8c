package io.github.temporalsfn.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process has used so far, with those that it has started. */
public final class ProcessUsage {
  private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

  private ProcessUsage() {}

  /** User and system time; the system counts it in ticks, of 10 ms on Linux. */
  public static Duration cpuTime(ProcessHandle process) {
    return withDescendants(process).stream()
        .map(one -> one.info().totalCpuDuration().orElseThrow(() -> noCpuTime(one)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** The largest resident set so far, in MiB; empty where there is no {@code /proc}. */
  public static OptionalDouble peakMemory(ProcessHandle process) {
    return memory(process, "VmHWM");
  }

  /** The resident set now, in MiB; empty where there is no {@code /proc}. */
  public static OptionalDouble residentMemory(ProcessHandle process) {
    return memory(process, "VmRSS");
  }

  private static OptionalDouble memory(ProcessHandle process, String field) {
    double sum = 0;
    for (ProcessHandle one : withDescendants(process)) {
      try {
        String status = Files.readString(Path.of("/proc", Long.toString(one.pid()), "status"));
        Matcher matcher = Pattern.compile(field + ":\\s+([0-9]+) kB").matcher(status);
        sum += matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
      } catch (IOException notLinux) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(sum / KIBIBYTES_PER_MEBIBYTE);
  }

  // A script may stand between this process and the server.
  private static List<ProcessHandle> withDescendants(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).toList();
  }

  private static IllegalStateException noCpuTime(ProcessHandle process) {
    return new IllegalStateException(
        "process " + process.pid() + " has ended, or this system does not tell its CPU time");
  }
}
