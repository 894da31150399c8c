package io.github.temporalsfn.activities.machine;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.IncludedData;

/** The question for a state machine's type and status. */
public final class StateMachineQuestion {
  /** The type of Express workflows. */
  public static final String EXPRESS = "EXPRESS";

  /**
   * The type where nobody has said anything else (API reference, CreateStateMachine), and what a
   * state machine is taken for where AWS tells nothing.
   */
  public static final String STANDARD = "STANDARD";

  private static final String DELETING = "DELETING";

  private StateMachineQuestion() {}

  /** Asks without the definition, which may need a KMS key that is none of ours. */
  public static DescribeStateMachineResponse ask(
      SfnClient sfn, String arn, Consumer<AwsRequestOverrideConfiguration.Builder> limits) {
    return sfn.describeStateMachine(
        describe ->
            describe
                .stateMachineArn(arn)
                .includedData(IncludedData.METADATA_ONLY)
                .overrideConfiguration(limits));
  }

  /** The type that AWS has answered. */
  public static String type(DescribeStateMachineResponse answer) {
    return Objects.requireNonNullElse(answer.typeAsString(), STANDARD);
  }

  /** Whether a status is that of a state machine that takes no more executions. */
  public static boolean isDeleting(@Nullable String status) {
    return DELETING.equals(status);
  }
}
