package io.github.temporalsfn.benchmarks.load;

import io.github.temporalsfn.workflows.RedriveOptions;
import io.github.temporalsfn.workflows.RunStateMachineInput;
import io.github.temporalsfn.workflows.RunStateMachineInputBuilder;
import io.github.temporalsfn.workflows.WaitOptions;
import io.github.temporalsfn.workflows.json.JsonDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One run, before it is started.
 *
 * @param number unlike any other's
 * @param input what its execution gets; tells the number
 */
public record Run(int number, Kind kind, JsonDocument input) {
  private static final int SHORTEST_SECONDS = 1;
  private static final int LONGEST_SECONDS = 20;
  private static final int DAY_SECONDS = 86_400;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
  private static final Duration BEFORE_REDRIVE = Duration.ofSeconds(1);

  /**
   * Runs with the numbers from 1 on.
   *
   * @param seed the same makes the same runs
   */
  public static List<Run> load(int count, long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    List<Run> runs = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      runs.add(of(number, draws));
    }
    return List.copyOf(runs);
  }

  /** The run of that number; its execution's length is drawn. */
  static Run of(int number, SplittableRandom draws) {
    Kind kind = Kind.of(number);
    int drawn = draws.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS + 1);
    Map<String, Object> input =
        Map.of(
            "run",
            number,
            "task",
            kind.task(),
            "seconds",
            kind.isStopped() ? DAY_SECONDS : drawn,
            "id",
            Integer.toString(number),
            "failures",
            1,
            "error",
            "Load.Wanted",
            "cause",
            "the failure of run " + number);
    return new Run(number, kind, JsonDocument.of(input));
  }

  public String workflowId() {
    return "run-" + number;
  }

  /** The workflow's input. */
  RunStateMachineInput request(String stateMachineArn) {
    RunStateMachineInputBuilder request =
        RunStateMachineInput.builder(stateMachineArn).input(input);
    if (kind == Kind.TIME_OUT) {
      request.wait(WaitOptions.defaults().withTimeout(TIME_LIMIT));
    }
    if (kind == Kind.REDRIVE) {
      request.redrive(new RedriveOptions(1, BEFORE_REDRIVE, null, null, null));
    }
    return request.build();
  }
}
