package io.github.temporalsfn.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.temporalsfn.emulator.World;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:m";

  private final World world = new World();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CreateStateMachine",
        "UpdateStateMachine",
        "DescribeStateMachine",
        "DeleteStateMachine",
        "PublishStateMachineVersion",
        "DeleteStateMachineVersion",
        "ListStateMachineVersions",
        "CreateStateMachineAlias",
        "DescribeStateMachineAlias",
        "UpdateStateMachineAlias",
        "DeleteStateMachineAlias",
        "ListStateMachineAliases",
        "ListTagsForResource",
        "TagResource",
        "UntagResource",
        "ValidateStateMachineDefinition",
        "StartExecution",
        "StartSyncExecution",
        "DescribeExecution",
        "DescribeStateMachineForExecution",
        "ListExecutions",
        "StopExecution",
        "GetExecutionHistory"
      })
  void getAwsErrorsFromEveryAction(String operation) throws Exception {
    for (String body : List.of("", "[]", "null", "5", "{", "\"x\"", "{}", "{\"a\":1} {}")) {
      assertThat(call(operation, body)).as("%s", body).matches(BadRequestsTest::isError);
    }
    for (String value : List.of("5", "[]", "{}", "true", "[5]", "[null]", "\"\"", "\"\\uD800\"")) {
      String body =
          """
          {"stateMachineArn":%1$s,"executionArn":%1$s,"name":%1$s,"definition":%1$s,"roleArn":%1$s,
           "input":%1$s,"routingConfiguration":%1$s,"tags":%1$s,"tagKeys":%1$s,"resourceArn":%1$s,
           "stateMachineVersionArn":%1$s,"stateMachineAliasArn":%1$s,"maxResults":%1$s}
          """
              .formatted(value);
      assertThat(call(operation, body)).as("%s", body).matches(BadRequestsTest::isError);
    }
  }

  @Test
  void getAwsErrorsForNestedParametersOfTheWrongType() throws Exception {
    for (String more :
        List.of(
            "\"loggingConfiguration\":5",
            "\"loggingConfiguration\":{\"level\":5}",
            "\"loggingConfiguration\":{\"level\":\"LOUD\"}",
            "\"tracingConfiguration\":{\"enabled\":\"yes\"}",
            "\"publish\":\"yes\"",
            "\"type\":\"FAST\"",
            "\"tags\":[{\"value\":\"no key\"}]")) {
      assertThat(
              call(
                  "CreateStateMachine",
                  "{\"name\":\"m\",\"definition\":\"{}\",\"roleArn\":\"arn:r\"," + more + "}"))
          .as("%s", more)
          .matches(BadRequestsTest::isError);
    }
  }

  @Test
  void areRefusedHoweverDeepTheyNest() throws Exception {
    for (String open : List.of("[", "{\\\"States\\\":", "{\\\"Not\\\":")) {
      String definition = open.repeat(1_000_000 / open.length());
      assertThat(
              call(
                  "CreateStateMachine",
                  "{\"name\":\"m\",\"roleArn\":\"arn:r\",\"definition\":\"" + definition + "\"}"))
          .matches(BadRequestsTest::isError);
    }
    assertThat(call("StartExecution", "{\"x\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}"))
        .matches(BadRequestsTest::isError);
  }

  @Test
  void areAnsweredOnOtherMethodsAndPaths() throws Exception {
    for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS", "HEAD")) {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(world.emulator.endpoint())
                  .method(method, BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(method).isEqualTo(400);
    }
    HttpResponse<String> elsewhere =
        http.send(
            HttpRequest.newBuilder(world.emulator.endpoint().resolve("/elsewhere"))
                .header("X-Amz-Target", "AWSStepFunctions.ListStateMachines")
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(elsewhere).matches(BadRequestsTest::isError);
  }

  @Test
  void areNoReasonToDoubtTheNextOne() throws Exception {
    call("StartExecution", "{\"stateMachineArn\":\"" + ARN + "\"}");
    call("ListStateMachines", "x".repeat(3_000_000));
    assertThat(call("ListStateMachines", "{}").statusCode()).isEqualTo(200);
  }

  private static boolean isError(HttpResponse<String> response) {
    return response.statusCode() / 100 == 4
        && response.body().matches("(?s)\\{\"__type\":\"[a-z.]+#[A-Za-z]+\",\"message\":.*\\}")
        && !response.body().contains("java.");
  }

  private HttpResponse<String> call(String operation, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(world.emulator.endpoint())
            .header("X-Amz-Target", "AWSStepFunctions." + operation)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
