package io.github.temporalsfn.activities.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://sqs.eu-west-1.amazonaws.com/123456789012/events, eu-west-1",
    "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/events, cn-north-1",
    "https://sqs.eusc-de-east-1.amazonaws.eu/123456789012/events, eusc-de-east-1",
    "https://sqs-fips.us-east-2.amazonaws.com/123456789012/events, us-east-2",
    "https://sqs.us-east-2.api.aws/123456789012/events, us-east-2",
    "https://ap-south-1.queue.amazonaws.com/123456789012/events, ap-south-1",
    "https://queue.amazonaws.com/123456789012/events, us-east-1"
  })
  void ofAwsNamesTheRegion(String url, String region) {
    QueueUrl queue = QueueUrl.of(url);

    assertThat(queue.region()).contains(region);
    assertThat(queue.endpoint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9324/000000000000/events, http://127.0.0.1:9324, ",
    "http://localhost:4566/000000000000/events, http://localhost:4566, ",
    "http://sqs.eu-west-1.localhost.localstack.cloud:4566/0/events,"
        + " http://sqs.eu-west-1.localhost.localstack.cloud:4566, eu-west-1",
    "https://vpce-0a1b-2c3d.sqs.eu-west-1.vpce.amazonaws.com/123456789012/events,"
        + " https://vpce-0a1b-2c3d.sqs.eu-west-1.vpce.amazonaws.com, eu-west-1",
    "https://sqs.example.com/123456789012/events, https://sqs.example.com, "
  })
  void ofAnotherHostNamesTheEndpoint(String url, URI endpoint, String region) {
    QueueUrl queue = QueueUrl.of(url);

    assertThat(queue.endpoint()).contains(endpoint);
    assertThat(queue.region().orElse(null)).isEqualTo(region);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "events",
        "arn:aws:sqs:eu-west-1:123456789012:events",
        "ftp://sqs.eu-west-1.amazonaws.com/123456789012/events",
        "https://sqs.eu-west-1.amazonaws.com",
        "https://sqs.eu-west-1.amazonaws.com/",
        "https://user:secret@localhost/1/events",
        "https://localhost/1/events?secret",
        "https://localhost/1/events#secret",
        "https:///events",
        "https://a b/events"
      })
  void isRefusedWithoutBeingRepeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueUrl.of(url))
        .withMessageStartingWith("must be the URL of an SQS queue")
        .withMessageNotContaining("secret");
  }
}
