package io.github.temporalsfn.distribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.temporalsfn.starter.CliArguments;
import io.github.temporalsfn.starter.StarterCommands;
import io.github.temporalsfn.starter.shell.Screen;
import io.github.temporalsfn.starter.shell.Shell;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import picocli.CommandLine;

/** Whatever is typed, the command ends with an exit code of the table, and says why. */
@SuppressWarnings("NullAway.Init") // by @BeforeContainer
class CommandLinesFuzzTest {
  private static final int BATCH = 50;
  private static final Set<Integer> EXIT_CODES = Set.of(0, 2, 3, 4, 5, 6, 130);
  private static final List<List<String>> LINES =
      List.of(
          List.of("run", "--state-machine-arn", FuzzedWorld.PASS, "--input", "-"),
          List.of("run", "--state-machine-arn", FuzzedWorld.PASS, "--redrive", "1"),
          List.of("start-execution", "--state-machine-arn", FuzzedWorld.PASS, "--name", "two"),
          List.of("await-execution", "--execution-arn", FuzzedWorld.SUCCEEDED),
          List.of("get-execution-output", "--execution-arn", FuzzedWorld.SUCCEEDED),
          List.of("redrive-execution", "--execution-arn", FuzzedWorld.FAILED, "--timeout", "5"),
          List.of("batch", "--state-machine-arn", FuzzedWorld.PASS, "--file", "-"),
          List.of("status", "--workflow-id", "nobody"),
          List.of("stop", "--workflow-id", "nobody"),
          List.of("cancel", "--workflow-id", "nobody"),
          List.of("completion", "bash"));
  private static final List<String> OPTIONS =
      List.of(
          "--input",
          "--name",
          "--workflow-id",
          "--connection",
          "--region",
          "--timeout",
          "--redrive",
          "--no-follow",
          "--output",
          "--color",
          "--max-concurrent",
          "--results",
          "--state-machine-arn",
          "--help",
          "--",
          "-",
          "@file");

  private static Path folder;
  private static FuzzedWorld world;
  private static ScheduledExecutorService interrupts;

  /** What is typed and what comes by standard input. */
  private record Typed(List<String> words, ByteString input) {}

  /** What a command has left. */
  private record Done(int exitCode, String text) {}

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("fuzzed-results");
    open();
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void open() {
    world = new FuzzedWorld();
    interrupts = Executors.newSingleThreadScheduledExecutor();
  }

  private static void close() {
    interrupts.shutdownNow();
    world.close();
  }

  @Provide
  Arbitrary<Batch<Typed>> batches() {
    return Batch.of(BATCH, CommandLinesFuzzTest::typed);
  }

  private static Typed typed(Random random) {
    List<String> words = new ArrayList<>(OddJson.of(LINES, random));
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(5)) {
        case 0 -> words.remove(at);
        case 1 -> words.set(at, word(random));
        case 2 -> words.add(words.get(at));
        default -> words.addAll(List.of(OddJson.of(OPTIONS, random), word(random)));
      }
      if (words.isEmpty()) {
        words.add("run");
      }
    }
    keepResultsApart(words);
    String input = "{\"secret\":\"" + OddJson.CANARY + "\"}";
    return new Typed(List.copyOf(words), ByteString.copyFrom(OddBytes.of(input, random)));
  }

  /** Whatever a file of results is called, it is not one of this machine's. */
  private static void keepResultsApart(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).equals("--results")) {
        words.set(i, folder + "/" + words.get(i).replace('/', '_'));
      }
    }
  }

  // No word of a process has a NUL.
  private static String word(Random random) {
    String string = OddJson.string(random);
    return JsonDocument.tryParse(string)
        .map(JsonDocument::asString)
        .orElse(string)
        .replace("\0", "");
  }

  @Fuzz(value = Surface.COMMAND_LINES, batch = BATCH)
  void endWithACodeOfTheTable(@ForAll("batches") Batch<Typed> batch) {
    if (!world.takes(BATCH)) {
      close();
      open();
    }
    batch.check(
        world.threads(),
        typed -> {
          Done done = run(typed);
          assertThat(EXIT_CODES)
              .describedAs("%s: %s", typed.words, done.text)
              .contains(done.exitCode);
          assertThat(done.text).doesNotContain("\tat ");
          if (done.exitCode == 2) {
            assertThat(done.text).isNotBlank().doesNotContain(OddJson.CANARY);
          }
        });
  }

  private static Done run(Typed typed) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    List<Runnable> listeners = new CopyOnWriteArrayList<>();
    Shell shell =
        new Shell(
            Map.of("TEMPORAL_ADDRESS", world.temporalAddress(), "HOME", "/nowhere"),
            typed.input.newInput(),
            stream,
            stream,
            Screen.of(Map.of(), false, false),
            listener -> {
              listeners.add(listener);
              return () -> listeners.remove(listener);
            });
    CommandLine root = new CommandLine(CommandLine.Model.CommandSpec.create().name("sfn"));
    StarterCommands.addTo(root, shell);
    var pressed =
        interrupts.scheduleWithFixedDelay(
            () -> listeners.forEach(Runnable::run), 4, 1, TimeUnit.SECONDS);
    int exitCode = root.execute(CliArguments.commandFirst(typed.words.toArray(String[]::new)));
    pressed.cancel(false);
    return new Done(exitCode, printed.toString(StandardCharsets.UTF_8));
  }
}
