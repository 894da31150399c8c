package io.github.temporalsfn.emulator.faults;

import static io.github.temporalsfn.emulator.World.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

class DelayFaultTest {
  private final World world = new World();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private String machine = "";

  @BeforeEach
  void slowDownStarts() {
    machine = world.machine("m", PASS);
    world
        .emulator
        .faults()
        .add(FaultRule.of(Fault.DELAY).operation("StartExecution").delay(Duration.ofSeconds(3)));
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    world.close();
  }

  @Test
  void answersLaterWhatWasDoneAtOnce() {
    CompletableFuture<StartExecutionResponse> answer = later(() -> world.start(machine, "n", "{}"));
    world.awaitTimers(1);
    assertThat(world.emulator.executions()).hasSize(1);
    world.clock.advance(Duration.ofMillis(2_999));
    assertThat(world.emulator.stats().openTimers()).isEqualTo(1);
    assertThat(answer).isNotDone();
    world.clock.advance(Duration.ofMillis(1));
    assertThat(answer.join().startDate()).isEqualTo(world.clock.now().minusSeconds(3));
  }

  @Test
  void answersErrorsLaterToo() {
    CompletableFuture<StartExecutionResponse> answer =
        later(() -> world.start(machine, "a b", "{}"));
    world.awaitTimers(1);
    world.clock.advance(Duration.ofSeconds(3));
    assertThatThrownBy(answer::join).hasCauseInstanceOf(InvalidNameException.class);
    assertThat(world.emulator.stats().calls("StartExecution").errors())
        .containsEntry("InvalidName", 1L);
  }

  @Test
  void holdsNoThreadWhileItWaits() {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      answers.add(later(() -> world.run(machine, "{}")));
    }
    // More than there are HTTP threads; others are answered all the same.
    world.awaitTimers(40);
    assertThat(world.sfn.listStateMachines().stateMachines()).hasSize(1);
    world.clock.advance(Duration.ofSeconds(3));
    answers.forEach(answer -> assertThat(answer.join()).contains(":execution:m:"));
  }

  private <T> CompletableFuture<T> later(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, callers);
  }
}
