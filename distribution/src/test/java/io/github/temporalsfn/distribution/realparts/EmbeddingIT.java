package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.examples.embedding.OrdersWorker;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worker in {@code examples/embedding}, as its README tells to use it. */
@Tag("real-parts")
class EmbeddingIT {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";

  @Test
  void runsStateMachinesBesideItsOwnWorkflows() {
    try (RealDev dev = new RealDev(RealPart.program("temporal.cli"))) {
      String temporal = "127.0.0.1:" + dev.ports().get(0);
      Map<String, String> variables =
          Map.of(
              "TEMPORAL_ADDRESS",
              temporal,
              "AWS_ENDPOINT_URL_SFN",
              "http://127.0.0.1:" + dev.ports().get(2),
              "AWS_ACCESS_KEY_ID",
              "dummy",
              "AWS_SECRET_ACCESS_KEY",
              "dummy");
      try (BackgroundProcess worker =
          new BackgroundProcess("orders-worker", JavaProgram.of(OrdersWorker.class), variables)) {
        TemporalCli.Result run =
            dev.paste(
                "temporal workflow execute --type RunStateMachine --task-queue orders -w order-42"
                    + " --address %s --input '{\"stateMachineArn\":\"%srefund\",\"input\":{\"amount\":20,\"total\":120.50}}'"
                        .formatted(temporal, ARN));
        TemporalCli.Result ship =
            dev.paste(
                "temporal workflow execute --type ShipOrder --task-queue orders -w order-43"
                    + " --address %s --input '\"%sshipment\"' --input '\"{\\\"items\\\":[\\\"tea\\\"]}\"'"
                        .formatted(temporal, ARN));

        assertThat(run.exitCode()).as(run + worker.printed()).isZero();
        assertThat(run.out()).contains("\"refund\":\"paid\"");
        assertThat(ship.exitCode()).as(ship + worker.printed()).isZero();
        assertThat(ship.out()).contains("COMPLETED", "tea");
      }
    }
  }
}
