package io.github.temporalsfn.activities.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.temporalsfn.activities.call.AwsAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceQuotasTest {
  @ParameterizedTest
  @CsvSource({
    "StartExecution, us-east-1, 1300, 300",
    "StartExecution, eu-central-1, 800, 150",
    "StopExecution, us-west-2, 1000, 200",
    "StopExecution, us-west-1, 500, 25",
    "ListExecutions, eu-west-1, 200, 5",
    "ListExecutions, cn-north-1, 100, 2",
    "DescribeExecution, us-east-1, 300, 50",
    "DescribeExecution, ap-south-1, 300, 50",
    "RedriveExecution, us-east-1, 800, 150",
    "GetExecutionHistory, us-east-1, 400, 20",
    "DescribeStateMachine, us-east-1, 200, 20"
  })
  void areAwssOwn(AwsAction action, String region, int bucket, int refill) {
    assertThat(ServiceQuotas.aws().of(action, region)).contains(new Quota(bucket, refill));
  }

  @ParameterizedTest
  @CsvSource({"StartSyncExecution", "GetCallerIdentity"})
  void areNoneWhereAwsHasNoBucket(AwsAction action) {
    assertThat(ServiceQuotas.aws().of(action, "us-east-1")).isEmpty();
  }

  @Test
  void canBeRaisedInAllRegions() {
    ServiceQuotas raised = ServiceQuotas.aws().with(AwsAction.ListExecutions, 400, 10);

    assertThat(raised.of(AwsAction.ListExecutions, "us-east-1"))
        .isEqualTo(raised.of(AwsAction.ListExecutions, "eu-north-1"))
        .contains(new Quota(400, 10));
  }

  @Test
  void areReadFromText() {
    ServiceQuotas read =
        ServiceQuotas.parse("DescribeExecution=1000/200, ListExecutions = 200 / 10");

    assertThat(read.of(AwsAction.DescribeExecution, "us-east-1")).contains(new Quota(1000, 200));
    assertThat(read.of(AwsAction.ListExecutions, "eu-north-1")).contains(new Quota(200, 10));
    assertThat(read.of(AwsAction.StopExecution, "us-east-1")).contains(new Quota(1000, 200));
  }

  @Test
  void areTheDefaultsWhereTheTextIsBlank() {
    assertThat(ServiceQuotas.parse(" ").of(AwsAction.DescribeExecution, "us-east-1"))
        .contains(new Quota(300, 50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DescribeExecution=300; \"DescribeExecution=300\" is no quota",
        "ListExecutions=1/1,; \"\" is no quota",
        "DescribeExecution=300/x; \"DescribeExecution=300/x\" is no quota",
        "Describe=300/50; \"Describe\" is no action with a quota",
        "StartSyncExecution=1/1; \"StartSyncExecution\" is no action with a quota",
        "ListExecutions=0/5; \"ListExecutions=0/5\": bucket and refill must be at least 1",
        "ListExecutions=200/0; \"ListExecutions=200/0\": bucket and refill must be at least 1"
      })
  void sayWhatIsWrong(String text, String complaint) {
    assertThatThrownBy(() -> ServiceQuotas.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(complaint);
  }

  @Test
  void cannotBeGivenToAnActionThatHasNone() {
    ServiceQuotas quotas = ServiceQuotas.aws();

    assertThatThrownBy(() -> quotas.with(AwsAction.StartSyncExecution, 1, 1))
        .hasMessageStartingWith("StartSyncExecution has no quota; known: DescribeExecution");
  }
}
