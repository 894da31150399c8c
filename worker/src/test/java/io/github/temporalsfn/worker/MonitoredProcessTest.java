package io.github.temporalsfn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.StepFunctionsFleet;
import io.github.temporalsfn.workflows.ExecutionResult;
import io.temporal.client.WorkflowStub;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MonitoredProcessTest {
  private static final String ORDERS = "arn:aws:states:us-east-1:123456789012:stateMachine:orders";

  @Test
  void countsWhatARunCallsAndWhatTemporalIsAsked() throws Exception {
    try (EmulatedAws aws = new EmulatedAws();
        MonitoredProcess process = new MonitoredProcess(aws.side())) {
      WorkflowStub run = process.start(aws.machine());
      assertThat(run.getResult(ExecutionResult.class).status()).hasToString("SUCCEEDED");

      Scrape scrape = process.scrape();
      for (String action : new String[] {"StartExecution", "DescribeExecution"}) {
        String subject = aws.labels(action);
        assertThat(scrape.value("stepfunctions_calls_taken_total" + subject))
            .isPositive()
            .isEqualTo(aws.calls(action));
        assertThat(scrape.value("stepfunctions_calls_answered_total" + subject))
            .isEqualTo(aws.calls(action));
        assertThat(scrape.value("stepfunctions_calls_throttled_total" + subject)).isZero();
        assertThat(scrape.value("stepfunctions_calls_put_off_total" + subject)).isZero();
        assertThat(scrape.value("stepfunctions_budget_waiting" + subject)).isZero();
        assertThat(scrape.value("stepfunctions_budget_tokens" + subject)).isPositive();
      }
      // 30 % of AWS's 300 a second.
      assertThat(scrape.value("stepfunctions_budget_rate" + aws.labels("StartExecution")))
          .isEqualTo(90);
      assertThat(scrape.value("stepfunctions_budget_workers")).isEqualTo(1);
      assertThat(scrape.value("stepfunctions_watch_runs{owner=\"own\"}")).isZero();
      assertThat(scrape.value("stepfunctions_watch_machines{state=\"timers\"}")).isZero();
      assertThat(scrape.value("stepfunctions_events_total{outcome=\"signalled\"}")).isZero();
      assertThat(scrape.text()).doesNotContain(aws.machine(), run.getExecution().getWorkflowId());

      // The SDK reports every ten seconds.
      String completed = "temporal_workflow_completed_total";
      assertThat(process.await("/metrics", answer -> answer.body().contains(completed)).body())
          .containsPattern(completed + "\\{.*workflow_type=\"RunStateMachine\".*} 1\\.0\n")
          .contains("temporal_worker_task_slots_available");
    }
  }

  @Test
  void isReadyWhileItWorksAndDrainingUntilItHasStopped() throws Exception {
    HeldDescribe describe = new HeldDescribe();
    try (MonitoredProcess process =
        new MonitoredProcess((settings, temporal) -> StepFunctionsFleet.of(describe))) {
      WorkflowStub run = process.start(ORDERS);
      assertThat(describe.begun.await(1, TimeUnit.MINUTES)).isTrue();

      assertThat(process.await("/readyz", answer -> answer.statusCode() == 200).body())
          .isEqualTo("ok\n");

      process.requestStop();
      HttpResponse<String> draining =
          process.await("/readyz", answer -> answer.statusCode() == 503);
      assertThat(draining.statusCode()).isEqualTo(503);
      assertThat(draining.body()).isEqualTo("draining\n");
      assertThat(process.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(process.get("/metrics").statusCode()).isEqualTo(200);

      describe.letGo.countDown();
      assertThat(process.exitCode()).isZero();
      assertThatThrownBy(() -> process.get("/healthz")).isInstanceOf(ConnectException.class);
      assertThat(run).isNotNull();
    } finally {
      describe.letGo.countDown();
    }
  }
}
