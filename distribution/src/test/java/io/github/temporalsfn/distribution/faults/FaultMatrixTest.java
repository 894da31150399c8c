package io.github.temporalsfn.distribution.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault in every call of every workflow: each ends in the right result or the right failure,
 * and there is one execution to each workflow, redriven once where it should be.
 */
@Execution(ExecutionMode.SAME_THREAD)
class FaultMatrixTest {
  private static MatrixWorld world;

  @BeforeAll
  static void startAll() {
    world = new MatrixWorld();
    cells().forEach(world::start);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  static Stream<Cell> cells() {
    return Cell.all();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void endsRightly(Cell cell) {
    assertThat(world.end(cell)).describedAs(cell.name()).isEqualTo(cell.expectedEnd());

    assertThat(world.faults(cell) > 0)
        .describedAs(cell + ": the fault happened")
        .isEqualTo(cell.fault() != AwsFault.NONE);
    List<ExecutionSnapshot> executions = world.executions(cell);
    if (cell.expectedExecutions() < 0) {
      assertThat(executions).hasSizeLessThanOrEqualTo(1);
    } else {
      assertThat(executions).describedAs(cell.name()).hasSize(cell.expectedExecutions());
    }
    for (ExecutionSnapshot execution : executions) {
      assertThat(execution.redriveCount())
          .describedAs(cell.name())
          .isEqualTo(cell.expectedRedrives());
      cell.expectedStatus()
          .ifPresent(
              status ->
                  assertThat(execution.status().name()).describedAs(cell.name()).isEqualTo(status));
    }
  }
}
