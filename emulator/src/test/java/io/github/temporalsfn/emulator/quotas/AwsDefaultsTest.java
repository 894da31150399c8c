package io.github.temporalsfn.emulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.api.Operations;
import io.github.temporalsfn.emulator.engine.ExecutionEngine;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.ManualClock;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsDefaultsTest {
  // As read from AWS: those that the regions differ in, and those that a worker lives on.
  @ParameterizedTest
  @CsvSource({
    "StartExecution,        1300,  300,  800,  150",
    "StartExpressExecution, 6000, 6000, 6000, 6000",
    "DescribeExecution,      300,   50,  300,   50",
    "ListExecutions,         200,    5,  100,    2",
    "StopExecution,         1000,  200,  500,   25",
    "GetExecutionHistory,    400,   20,  400,   20",
    "RedriveExecution,       800,  150,  800,  150",
    "DescribeStateMachine,   200,   20,  200,   20",
    "ListStateMachines,      100,    5,  100,    5",
    "CreateStateMachine,     100,    1,  100,    1",
    "TagResource,            200,    1,  200,    1"
  })
  void areAws(String operation, int large, int largeRefill, int small, int smallRefill) {
    assertThat(Quotas.aws().find(operation)).isEqualTo(new Quota(large, largeRefill));
    assertThat(Quotas.awsSmall().find(operation)).isEqualTo(new Quota(small, smallRefill));
  }

  @Test
  void coverAllActionsButTheOneThatAwsScalesOnDemand() {
    Set<String> expected = new TreeSet<>(operations());
    expected.remove("StartSyncExecution");
    expected.add("StartExpressExecution");
    assertThat(AwsDefaults.LARGE_REGIONS).containsOnlyKeys(expected);
    assertThat(AwsDefaults.OTHER_REGIONS).containsOnlyKeys(expected);
  }

  @Test
  void areKeptForAllActionsButTheOneThatGetsOtherNumbers() {
    Quotas quotas = Quotas.aws().with("DescribeExecution", 30, 5);
    assertThat(quotas.find("DescribeExecution")).isEqualTo(new Quota(30, 5));
    assertThat(quotas.find("ListExecutions")).isEqualTo(new Quota(200, 5));
    assertThat(Quotas.aws().find("DescribeExecution")).isEqualTo(new Quota(300, 50));
  }

  @Test
  void areNotThereUnlessAskedFor() {
    assertThat(operations()).allSatisfy(name -> assertThat(Quotas.none().find(name)).isNull());
  }

  @Test
  void takeNoActionThatIsNotThere() {
    assertThatThrownBy(() -> Quotas.none().with("DescribeExecutions", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("operation: \"DescribeExecutions\" is not known; known: Create");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, bucketSize", "-1, 1, bucketSize", "1, -1, refillPerSecond"})
  void takeNoNumbersThatCannotBe(int bucketSize, int refill, String named) {
    assertThatThrownBy(() -> Quotas.none().with("StartSyncExecution", bucketSize, refill))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(named + ": ");
  }

  private static Set<String> operations() {
    try (Scheduler scheduler = new ManualClock().newScheduler()) {
      ExecutionEngine engine = new ExecutionEngine(scheduler, TaskScripts.none());
      return Operations.all(new Store(), engine, scheduler, "123456789012", Duration.ZERO, () -> 0)
          .keySet();
    }
  }
}
