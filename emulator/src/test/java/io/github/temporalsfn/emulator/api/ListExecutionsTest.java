package io.github.temporalsfn.emulator.api;

import static io.github.temporalsfn.emulator.World.WAIT_60;
import static io.github.temporalsfn.emulator.World.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

class ListExecutionsTest {
  private final World world = new World();
  private String machine = "";

  @BeforeEach
  void createMachine() {
    machine = world.machine("m", WAIT_60);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void listsTheNewestFirst() {
    startMany(3);
    assertThat(names(list(r -> {}))).containsExactly("run-2", "run-1", "run-0");
  }

  @Test
  void showsWhatAnItemHas() {
    world.start(machine, "run", "{}");
    world.clock.advance(Duration.ofSeconds(60));
    ExecutionListItem item = list(r -> {}).executions().get(0);
    assertThat(item.executionArn())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:m:run");
    assertThat(item.stateMachineArn()).isEqualTo(machine);
    assertThat(item.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(item.stopDate()).isEqualTo(item.startDate().plusSeconds(60));
    assertThat(item.redriveCount()).isZero();
  }

  @Test
  void listsOneMachineOnly() {
    startMany(1);
    world.start(world.machine("other", WAIT_60), "elsewhere", "{}");
    assertThat(names(list(r -> {}))).containsExactly("run-0");
  }

  @Test
  void filtersByStatus() {
    startMany(2);
    world.clock.advance(Duration.ofSeconds(60));
    world.start(machine, "late", "{}");
    assertThat(names(list(r -> r.statusFilter(ExecutionStatus.RUNNING)))).containsExactly("late");
    assertThat(names(list(r -> r.statusFilter(ExecutionStatus.SUCCEEDED))))
        .containsExactly("run-1", "run-0");
    assertThat(names(list(r -> r.statusFilter(ExecutionStatus.FAILED)))).isEmpty();
  }

  @Test
  void pagesWithoutLossOrRepetition() {
    startMany(7);
    List<String> names =
        world
            .sfn
            .listExecutionsPaginator(r -> r.stateMachineArn(machine).maxResults(3))
            .executions()
            .stream()
            .map(ExecutionListItem::name)
            .toList();
    assertThat(names)
        .containsExactly("run-6", "run-5", "run-4", "run-3", "run-2", "run-1", "run-0");
  }

  @Test
  void givesNoTokenWithTheLastPage() {
    startMany(4);
    ListExecutionsResponse first = list(r -> r.maxResults(2));
    ListExecutionsResponse second = list(r -> r.maxResults(2).nextToken(first.nextToken()));
    assertThat(first.nextToken()).isNotNull();
    assertThat(second.nextToken()).isNull();
    assertThat(names(second)).containsExactly("run-1", "run-0");
  }

  @Test
  void keepsThePlaceWhileOthersStart() {
    startMany(4);
    ListExecutionsResponse first = list(r -> r.maxResults(2));
    world.start(machine, "newer", "{}");
    assertThat(names(list(r -> r.maxResults(2).nextToken(first.nextToken()))))
        .containsExactly("run-1", "run-0");
  }

  @Test
  void takesAHundredPerPageUnlessTold() {
    startMany(101);
    assertThat(list(r -> {}).executions()).hasSize(100);
    assertThat(list(r -> r.maxResults(0)).executions()).hasSize(100);
    assertThat(list(r -> r.maxResults(1000)).executions()).hasSize(101);
  }

  @Test
  void limitsThePage() {
    assertThat(error(() -> list(r -> r.maxResults(1001))))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value '1001' at 'maxResults' failed"
                + " to satisfy constraint: Member must have value less than or equal to 1000");
    assertThat(error(() -> list(r -> r.maxResults(-1)))).startsWith("ValidationException");
  }

  @Test
  void refusesTokensOfOthersAndOfYesterday() {
    startMany(3);
    String token = list(r -> r.maxResults(1)).nextToken();
    String invalid = "InvalidToken: Invalid Token: 'Invalid token'";
    assertThat(error(() -> list(r -> r.nextToken("made up")))).isEqualTo(invalid);
    assertThat(error(() -> list(r -> r.nextToken("bWFkZSB1cA==")))).isEqualTo(invalid);
    assertThat(error(() -> list(r -> r.statusFilter(ExecutionStatus.RUNNING).nextToken(token))))
        .isEqualTo(invalid);
    world.clock.advance(Duration.ofHours(24));
    assertThat(names(list(r -> r.nextToken(token)))).hasSize(2);
    world.clock.advance(Duration.ofMillis(1));
    assertThat(error(() -> list(r -> r.nextToken(token)))).isEqualTo(invalid);
    assertThat(error(() -> list(r -> r.nextToken("t".repeat(3097)))))
        .endsWith("Member must have length less than or equal to 3096");
  }

  @Test
  void refusesAnUnknownStatus() {
    assertThat(error(() -> list(r -> r.statusFilter("succeeded"))))
        .isEqualTo(
            "ValidationException: 1 validation error detected: Value 'succeeded' at 'statusFilter'"
                + " failed to satisfy constraint: Member must satisfy enum value set: [SUCCEEDED,"
                + " TIMED_OUT, PENDING_REDRIVE, ABORTED, FAILED, RUNNING]");
  }

  @Test
  void refusesWhatOnlyMapRunsHave() {
    assertThat(error(() -> list(r -> r.statusFilter(ExecutionStatus.PENDING_REDRIVE))))
        .startsWith("ValidationException");
    assertThat(error(() -> list(r -> r.redriveFilter("REDRIVEN"))))
        .isEqualTo(
            "ValidationException: RedriveFilter cannot be applied to ListExecutions call with"
                + " StateMachine ARN");
    String mapRun = "arn:aws:states:us-east-1:123456789012:mapRun:m/label:id";
    assertThat(error(() -> list(r -> r.mapRunArn(mapRun)))).startsWith("ValidationException");
    assertThat(error(() -> world.sfn.listExecutions(r -> r.mapRunArn(mapRun))))
        .startsWith("ResourceNotFound");
    assertThat(error(() -> world.sfn.listExecutions(r -> r.mapRunArn("x"))))
        .startsWith("InvalidArn");
    assertThat(error(() -> world.sfn.listExecutions(r -> {}))).startsWith("ValidationException");
  }

  @Test
  void refusesWhatIsNoMachine() {
    assertThat(error(() -> world.sfn.listExecutions(r -> r.stateMachineArn("x"))))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN prefix: x'");
    assertThat(error(() -> world.sfn.listExecutions(r -> r.stateMachineArn(machine + "x"))))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + machine + "x'");
  }

  private void startMany(int count) {
    for (int i = 0; i < count; i++) {
      world.start(machine, "run-" + i, "{}");
    }
  }

  private ListExecutionsResponse list(Consumer<ListExecutionsRequest.Builder> more) {
    return world.sfn.listExecutions(
        r -> {
          r.stateMachineArn(machine);
          more.accept(r);
        });
  }

  private static List<String> names(ListExecutionsResponse response) {
    return response.executions().stream().map(ExecutionListItem::name).toList();
  }
}
