package io.github.temporalsfn.benchmarks.soak;

import io.github.temporalsfn.benchmarks.process.LiveHeap;
import io.github.temporalsfn.benchmarks.process.ProcessUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a worker: by its own metrics, by the system, and by the JDK's tools. */
final class WorkerProbe {
  private static final Map<Quantity, String> METRICS =
      Map.of(
          Quantity.THREADS,
          "jvm_threads_live_threads",
          Quantity.FILES,
          "process_files_open_files",
          Quantity.CLIENTS,
          "stepfunctions_clients");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ProcessHandle worker;
  private final HttpRequest metrics;

  /**
   * @param metrics where the worker serves them
   */
  WorkerProbe(ProcessHandle worker, URI metrics) {
    this.worker = worker;
    this.metrics = HttpRequest.newBuilder(metrics).build();
  }

  /** Collects the worker's garbage first. */
  Sample look(double seconds) throws InterruptedException {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    values.put(Quantity.LIVE_HEAP, LiveHeap.of(worker));
    values.put(Quantity.RESIDENT, ProcessUsage.residentMemory(worker).orElse(0));
    String page = scrape();
    METRICS.forEach((quantity, metric) -> values.put(quantity, value(page, metric)));
    return new Sample(seconds, values);
  }

  private String scrape() throws InterruptedException {
    try {
      return http.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("the worker's metrics", e);
    }
  }

  private static double value(String page, String metric) {
    Matcher line = Pattern.compile("(?m)^" + metric + " (\\S+)$").matcher(page);
    if (!line.find()) {
      throw new IllegalStateException("the worker serves no " + metric);
    }
    return Double.parseDouble(line.group(1));
  }
}
