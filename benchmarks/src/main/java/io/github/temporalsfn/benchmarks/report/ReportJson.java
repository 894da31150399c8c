package io.github.temporalsfn.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.benchmarks.measurement.Measured;
import io.github.temporalsfn.benchmarks.measurement.MeasuredBenchmark;
import io.github.temporalsfn.benchmarks.measurement.Spread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A report as a program reads it: every value of every run. */
public final class ReportJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ReportJson() {}

  public static ObjectNode of(Report report) {
    ObjectNode json = MAPPER.createObjectNode();
    json.set("machine", MAPPER.valueToTree(report.machine()));
    json.put("runs", report.runs());
    ArrayNode benchmarks = json.putArray("benchmarks");
    report.benchmarks().forEach(benchmark -> benchmarks.add(of(benchmark)));
    return json;
  }

  /** Writes it into a file, in the place of what is there. */
  public static void write(Report report, Path file) {
    try {
      MAPPER.writeValue(file.toFile(), of(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode of(MeasuredBenchmark benchmark) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("benchmark", benchmark.letter());
    json.put("title", benchmark.title());
    ArrayNode cases = json.putArray("cases");
    benchmark.cases().forEach(measured -> cases.add(of(measured)));
    return json;
  }

  private static ObjectNode of(Measured measured) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("name", measured.name());
    if (measured.leftOut() != null) {
      json.put("leftOut", measured.leftOut());
    } else if (!measured.wrong().isEmpty()) {
      ArrayNode wrong = json.putArray("wrong");
      measured.wrong().forEach(wrong::add);
    } else {
      ArrayNode figures = json.putArray("figures");
      measured.figures().forEach(figure -> figures.add(of(figure)));
    }
    return json;
  }

  private static ObjectNode of(Spread figure) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("name", figure.name());
    json.put("unit", figure.unit().symbol());
    json.put("min", figure.min());
    json.put("median", figure.median());
    json.put("max", figure.max());
    ArrayNode values = json.putArray("values");
    figure.values().forEach(values::add);
    return json;
  }
}
