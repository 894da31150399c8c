package io.github.temporalsfn.distribution.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.distribution.world.Asl;
import io.github.temporalsfn.distribution.world.ClientRun;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Words that others have chosen are words in Temporal's Web UI, and lead nowhere. */
@Tag("real-parts")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWebUiIT {
  private static final String LINK = "[pay](https://evil.invalid/a)";
  private static final String HOSTILE =
      LINK
          + " <a href=https://evil.invalid/b>b</a> ![c](https://evil.invalid/c.png) \\\\| | x"
          + " <script>document.title=1</script> https://evil.invalid/d www.evil.invalid ``e``";

  private final Parts parts = new Parts();
  private final RealDev dev = parts.opened(new RealDev(RealPart.program("temporal.cli")));
  private final Browser browser =
      parts.opened(new Browser(RealPart.program("chromium"), RealPart.program("chromedriver")));
  private final EndpointClient stepFunctions =
      parts.opened(new EndpointClient(URI.create("http://127.0.0.1:" + dev.ports().get(2))));
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget(temporal()).build());
  private final WorkflowClient client = WorkflowClient.newInstance(stubs);

  @AfterAll
  void close() {
    stubs.shutdownNow();
    parts.close();
  }

  @Test
  void showsAnErrorAsItIsAndLeadsNowhere() {
    String machine =
        stepFunctions.createStateMachine(
            Asl.failing("'Error':'" + HOSTILE + "','Cause':'" + HOSTILE + "'"));
    start("hostile-1", "", machine);
    ClientRun.of(client, "hostile-1").failure();

    browser.open(page("hostile-1", "user-metadata"), "FAILED", LINK, "<a href=https://evil");
    assertThat(browser.addresses()).noneMatch(address -> address.contains("evil.invalid"));

    browser.open(page("hostile-1", "timeline"), "hostile-1 FAILED", LINK);
    assertThat(browser.addresses()).noneMatch(address -> address.contains("evil.invalid"));
  }

  /** The page makes links of Markdown: here it is given some that nobody has made harmless. */
  @Test
  void wouldLeadSomewhereElseWhereMarkdownIsShown() {
    String machine = stepFunctions.createStateMachine(Asl.PASS);
    start("hostile-2", "--static-details '" + LINK + "'", machine);
    var unused = ClientRun.of(client, "hostile-2").result();

    browser.open(page("hostile-2", "user-metadata"), "SUCCEEDED", "pay");

    assertThat(browser.addresses()).contains("https://evil.invalid/a");
  }

  private void start(String workflowId, String options, String machine) {
    TemporalCli.Result started =
        dev.paste(
            "temporal workflow start --type RunStateMachine --task-queue step-functions"
                + " --workflow-id %s --address %s %s --input '{\"stateMachineArn\":\"%s\"}'"
                    .formatted(workflowId, temporal(), options, machine));
    assertThat(started.exitCode()).as(started.toString()).isZero();
  }

  private String temporal() {
    return "127.0.0.1:" + dev.ports().get(0);
  }

  private URI page(String workflowId, String tab) {
    return URI.create(
        "http://127.0.0.1:%d/namespaces/default/workflows/%s/%s/%s"
            .formatted(
                dev.ports().get(1),
                workflowId,
                client.newUntypedWorkflowStub(workflowId).describe().getExecution().getRunId(),
                tab));
  }
}
