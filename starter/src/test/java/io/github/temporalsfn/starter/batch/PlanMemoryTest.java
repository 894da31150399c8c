package io.github.temporalsfn.starter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.workflows.RunStateMachineInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanMemoryTest {
  private static final int RUNS = 100_000;
  private static final long KEPT_PER_RUN = 400;
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";

  /** A file of 200 MB: what is kept is where its runs are, not what they are. */
  @Test
  void keepsNoneOfTheRunsOfALargeFile(@TempDir Path folder) throws IOException {
    Path runs = folder.resolve("runs.jsonl");
    String text = "x".repeat(2_000);
    try (BufferedWriter writer = Files.newBufferedWriter(runs)) {
      for (int run = 0; run < RUNS; run++) {
        writer.write("{\"run\":" + run + ",\"text\":\"" + text + "\"}\n");
      }
    }
    Template template = new Template(RunStateMachineInput.builder(ARN).build());
    long before = usedMemory();

    try (RunsFile file = RunsFile.open(runs.toString(), InputStream.nullInputStream())) {
      Plan plan = Plan.of(file, template);
      long kept = usedMemory() - before;

      assertThat(kept).isLessThan(RUNS * KEPT_PER_RUN);
      assertThat(plan.runs()).isEqualTo(RUNS);
    }
  }

  private static long usedMemory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
