package io.github.temporalsfn.emulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.temporalsfn.emulator.World;
import io.github.temporalsfn.emulator.machine.DefinitionParser;
import io.github.temporalsfn.emulator.store.Execution;
import io.github.temporalsfn.emulator.store.Revision;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.StateMachineType;
import io.github.temporalsfn.emulator.store.Store;
import io.github.temporalsfn.emulator.store.Target;
import io.github.temporalsfn.emulator.tasks.TaskScripts;
import io.github.temporalsfn.emulator.time.EmulatorClock;
import io.github.temporalsfn.emulator.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ExecutionEngineTest {
  private static final int MANY = 10_000;

  @Test
  void lets10000ExecutionsWaitWithoutAThreadEach() throws Exception {
    Store store = new Store();
    try (Scheduler scheduler = EmulatorClock.system().newScheduler()) {
      ExecutionEngine engine = new ExecutionEngine(scheduler, TaskScripts.none());
      String hour = World.WAIT_60.replace("60", "3600");
      Revision revision =
          new Revision(
              null,
              hour,
              DefinitionParser.parse(hour),
              World.ROLE,
              NullNode.instance,
              NullNode.instance,
              scheduler.now());
      StateMachine machine =
          new StateMachine("arn:m", "m", "us-east-1", StateMachineType.STANDARD, revision);
      for (int i = 0; i < MANY; i++) {
        String name = "run-" + i;
        Execution execution =
            store.addExecution(
                Target.latest(machine),
                "arn:" + name,
                name,
                "{}",
                null,
                scheduler.now(),
                engine::begin);
        engine.run(execution);
      }
      awaitTimers(scheduler);
      List<String> threads =
          Thread.getAllStackTraces().keySet().stream()
              .map(Thread::getName)
              .filter(name -> name.matches("sfn-emulator-(timers|states).*"))
              .toList();
      assertThat(threads).hasSizeLessThanOrEqualTo(1 + 8);
    }
  }

  private static void awaitTimers(Scheduler scheduler) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (scheduler.openTimers() < MANY) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
