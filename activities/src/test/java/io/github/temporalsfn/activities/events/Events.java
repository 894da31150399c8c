package io.github.temporalsfn.activities.events;

/** Messages as AWS writes them. */
final class Events {
  static final String ARN = arn("order-42");

  private Events() {}

  static String arn(String name) {
    return "arn:aws:states:eu-west-1:123456789012:execution:orders:" + name;
  }

  static String succeeded(String executionArn) {
    return event(executionArn, "SUCCEEDED", 0);
  }

  /** All keys, as recorded from AWS. */
  static String event(String executionArn, String status, int redriveCount) {
    return """
        {"version":"0","id":"315c1398-40ff-a850-213b-158f73e60175",\
        "detail-type":"Step Functions Execution Status Change","source":"aws.states",\
        "account":"123456789012","time":"2026-11-28T19:52:53Z","region":"eu-west-1",\
        "resources":["%1$s"],"detail":{"executionArn":"%1$s",\
        "stateMachineArn":"arn:aws:states:eu-west-1:123456789012:stateMachine:orders",\
        "name":"order-42","status":"%2$s","startDate":1763938000123,"stopDate":1763938001456,\
        "input":"{\\"executionArn\\":\\"no\\"}","inputDetails":{"included":true},\
        "output":"{\\"status\\":1}","outputDetails":{"included":true},\
        "stateMachineVersionArn":null,"stateMachineAliasArn":null,"redriveCount":%3$d,\
        "redriveDate":null,"redriveStatus":"NOT_REDRIVABLE","redriveStatusReason":\
        "Execution is SUCCEEDED and cannot be redriven","error":null,"cause":null}}"""
        .formatted(executionArn, status, redriveCount);
  }
}
