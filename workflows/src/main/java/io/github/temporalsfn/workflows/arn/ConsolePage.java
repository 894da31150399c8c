package io.github.temporalsfn.workflows.arn;

/** Pages of Step Functions in the AWS console. Every partition has a console of its own. */
final class ConsolePage {
  private ConsolePage() {}

  static String of(String partition, String region, String path) {
    String host =
        switch (partition) {
          case "aws" -> region + ".console.aws.amazon.com";
          case "aws-cn" -> region + ".console.amazonaws.cn";
          case "aws-us-gov" -> region + ".console.amazonaws-us-gov.com";
          case "aws-eusc" -> region + ".console.amazonaws-eusc.eu";
          default -> "console.aws.amazon.com";
        };
    return "https://" + host + "/states/home?region=" + region + "#" + path;
  }
}
