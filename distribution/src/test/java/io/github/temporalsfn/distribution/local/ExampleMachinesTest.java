package io.github.temporalsfn.distribution.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.StepFunctionsCall;
import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.emulator.store.ExecutionSnapshot;
import io.github.temporalsfn.emulator.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples run as their README tells. */
class ExampleMachinesTest {
  private final ManualClock clock = new ManualClock();
  private final StepFunctionsEmulator stepFunctions =
      StepFunctionsEmulator.builder()
          .clock(clock)
          .tasks(new OrderTasks(Pace.FAST).scripts())
          .build();

  @AfterEach
  void close() {
    stepFunctions.close();
  }

  @Test
  void areAllInTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "examples", "state-machines"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".asl.json", "")))
          .containsExactlyInAnyOrderElementsOf(ExampleMachines.NAMES);
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 0, SUCCEEDED", "101, 2, RUNNING", "101, 3, SUCCEEDED", "121, 0, FAILED"})
  void refundPaysWaitsOrRefuses(int amount, int seconds, String status) throws Exception {
    ExecutionSnapshot refund =
        execution("refund", "{\"amount\":" + amount + ",\"total\":120.50}", seconds);

    assertThat(refund.status()).hasToString(status);
  }

  @Test
  void reminderHandsItsInputOnWhenItIsDue() throws Exception {
    String input = "{\"seconds\":5,\"about\":\"tea\"}";

    assertThat(execution("reminder", input, 5).output()).isEqualTo(input);
  }

  @Test
  void shipmentAsksAllCarriersAndPacksAllItems() throws Exception {
    assertThat(execution("shipment", "{\"items\":[\"tea\",\"cup\"]}", 2).output())
        .contains("\"price\": 4.90", "\"price\": 9.50", "\"parcel\": 1, \"item\": \"cup\"");
  }

  @Test
  void orderProcessingDeliversTheOrder() throws Exception {
    ExecutionSnapshot order =
        execution(ExampleMachines.ORDER_PROCESSING, Example.input("order-42").text(), 60);

    assertThat(order.output()).contains("\"parcel\":\"P-90210\"");
  }

  /** What has become of an execution after some seconds. */
  private ExecutionSnapshot execution(String machine, String input, int seconds)
      throws IOException, InterruptedException {
    String arn = ExampleMachines.create(machine, stepFunctions);
    String quoted = input.replace("\n", " ").replace("\"", "\\\"");
    var unused =
        StepFunctionsCall.of(
            stepFunctions.endpoint(),
            "StartExecution",
            "{\"stateMachineArn\":\"" + arn + "\",\"input\":\"" + quoted + "\"}");
    clock.advance(Duration.ofSeconds(seconds));
    return stepFunctions.executions().get(0);
  }
}
