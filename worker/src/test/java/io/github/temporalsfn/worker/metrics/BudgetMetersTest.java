package io.github.temporalsfn.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.budget.BudgetSnapshot;
import io.github.temporalsfn.activities.budget.Subject;
import io.github.temporalsfn.activities.call.AwsAction;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetMetersTest {
  private static final String LABELS =
      "{account=\"123456789012\",action=\"DescribeExecution\",region=\"eu-west-1\"} ";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private List<BudgetSnapshot> snapshots = List.of();
  private final BudgetMeters meters = new BudgetMeters(() -> snapshots, registry);

  @Test
  void showTheNewestSnapshotOfASubject() {
    show(snapshot("123456789012", 1));
    show(snapshot("123456789012", 8));

    assertThat(registry.scrape())
        .contains(
            "stepfunctions_budget_rate" + LABELS + "15.5\n",
            "stepfunctions_budget_tokens" + LABELS + "90.25\n",
            "stepfunctions_budget_waiting" + LABELS + "3.0\n",
            "stepfunctions_calls_taken_total" + LABELS + "8.0\n",
            "stepfunctions_calls_put_off_total" + LABELS + "5.0\n",
            "stepfunctions_calls_answered_total" + LABELS + "6.0\n",
            "stepfunctions_calls_throttled_total" + LABELS + "7.0\n",
            "stepfunctions_calls_refused_total" + LABELS + "11.0\n",
            "stepfunctions_calls_failed_total" + LABELS + "12.0\n");
  }

  @Test
  void forgetTheSubjectsThatTheBudgetHasForgotten() {
    show(snapshot("123456789012", 1), snapshot("210987654321", 1));
    show(snapshot("210987654321", 2));

    assertThat(registry.scrape())
        .doesNotContain("123456789012")
        .contains("account=\"210987654321\"");
    show();
    assertThat(registry.scrape()).isEmpty();
    show(snapshot("123456789012", 3));
    assertThat(registry.scrape()).contains("stepfunctions_calls_taken_total" + LABELS + "3.0\n");
  }

  private void show(BudgetSnapshot... now) {
    snapshots = List.of(now);
    meters.refresh();
  }

  private static BudgetSnapshot snapshot(String account, long taken) {
    return new BudgetSnapshot(
        new Subject(account, "eu-west-1", AwsAction.DescribeExecution),
        15.5,
        90.25,
        3,
        taken,
        5,
        6,
        7,
        11,
        12);
  }
}
