package io.github.temporalsfn.activities.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.activities.TestConnection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpResponse;

class ClockSkewTest {
  @ParameterizedTest
  @CsvSource({"-400,ahead of", "400,behind"})
  void isAProblemWhereAwsWouldSoonRefuseIt(long serversSeconds, String direction) {
    Instant now = Instant.now();
    SdkHttpResponse answer =
        SdkHttpResponse.builder()
            .statusCode(200)
            .putHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    now.plusSeconds(serversSeconds).atOffset(ZoneOffset.UTC)))
            .build();
    Findings findings = new Findings(TestConnection.named("prod").build());

    ClockSkew.of(answer, now, now).ifPresent(findings::isAhead);

    assertThat(findings.report().problems())
        .singleElement()
        .asString()
        .matches("the worker's clock is (399|400|401) s " + direction + " AWS's.*");
  }
}
