package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.ClientRun;
import io.github.temporalsfn.distribution.world.Eventually;
import io.github.temporalsfn.workflows.BatchProgress;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What people see of runs in Temporal's Web UI. With the system property {@code screenshots}, a
 * folder, it leaves pictures of the pages there: {@code docs/images/make}.
 */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebUiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String MACHINES = "arn:aws:states:us-east-1:123456789012:stateMachine:";

  private final Parts parts = new Parts();
  private final RealDev dev = parts.opened(new RealDev(RealPart.program("temporal.cli")));
  private final Browser browser =
      parts.opened(new Browser(RealPart.program("chromium"), RealPart.program("chromedriver")));
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder()
              .setTarget("127.0.0.1:" + dev.ports().get(0))
              .build());
  private final WorkflowClient client = WorkflowClient.newInstance(stubs);

  @AfterAll
  void close() {
    stubs.shutdownNow();
    parts.close();
  }

  @Test
  void showsWhatARunWaitsFor() {
    start("RunStateMachine", "reminder-1", "reminder", "{\"seconds\":3600}");

    browser.open(
        page("reminder-1", "timeline"), "start reminder-1", "next check in", "RUNNING for");
    keep("running-timeline");

    browser.open(
        page("reminder-1", "user-metadata"),
        "Status",
        "RUNNING",
        "State machine",
        "Elapsed",
        "Next poll");
    keep("running");
    assertThat(browser.link("reminder-1_").toString())
        .startsWith("https://us-east-1.console.aws.amazon.com/states/home?region=us-east-1#/v2/")
        .contains(":execution:reminder:reminder-1_");
  }

  @Test
  void showsWhyARunFailed() {
    start("RunStateMachine", "refund-2", "refund", "{\"amount\":200,\"total\":120.50}");
    ClientRun.of(client, "refund-2").failure();

    browser.open(
        page("refund-2", "timeline"),
        "refund-2 FAILED in state RefuseRefund: Refund.TooLarge: the refund is larger than the order");
    keep("failed");
  }

  @Test
  void findsRunsByTheirExecutions() {
    start("RunStateMachine", "reminder-3", "reminder", "{\"seconds\":3600}");

    browser.open(
        URI.create(webUi() + "/namespaces/default/workflows?query=SfnStatus%3D%22RUNNING%22"),
        "reminder-3");
    keep("list");
  }

  @Test
  void showsHowABatchGetsOn() {
    TemporalCli.Result started =
        dev.paste(
            "temporal workflow start --type RunStateMachineBatch --task-queue step-functions"
                + " --workflow-id reminders --address 127.0.0.1:"
                + dev.ports().get(0)
                + " --input '{\"template\":{\"stateMachineArn\":\""
                + MACHINES
                + "reminder\"},\"inputs\":[{\"seconds\":1},{\"seconds\":2},{\"seconds\":3600}]}'");
    assertThat(started.exitCode()).as(started.toString()).isZero();

    // The page asks for current details once, when it is opened.
    Eventually.until(PATIENCE, () -> ended("reminders") == 2);
    browser.open(page("reminders", "user-metadata"), "Ended", "2 of 3", "Succeeded", "Running");
    keep("batch");
  }

  private void start(String type, String workflowId, String machine, String input) {
    TemporalCli.Result started =
        dev.paste(
            "temporal workflow start --type "
                + type
                + " --task-queue step-functions --static-summary 'Step Functions: "
                + machine
                + "' --workflow-id "
                + workflowId
                + " --address 127.0.0.1:"
                + dev.ports().get(0)
                + " --input '{\"stateMachineArn\":\""
                + MACHINES
                + machine
                + "\",\"input\":"
                + input
                + "}'");
    assertThat(started.exitCode()).as(started.toString()).isZero();
  }

  private int ended(String batch) {
    BatchProgress progress =
        client.newUntypedWorkflowStub(batch).query("status", BatchProgress.class);
    return progress.succeeded();
  }

  private String webUi() {
    return "http://127.0.0.1:" + dev.ports().get(1);
  }

  private URI page(String workflowId, String tab) {
    return URI.create(
        webUi()
            + "/namespaces/default/workflows/"
            + workflowId
            + "/"
            + client.newUntypedWorkflowStub(workflowId).describe().getExecution().getRunId()
            + "/"
            + tab);
  }

  private void keep(String name) {
    String folder = System.getProperty("screenshots", "");
    if (!folder.isBlank()) {
      browser.screenshot(Path.of(folder, name + ".png"));
    }
  }
}
