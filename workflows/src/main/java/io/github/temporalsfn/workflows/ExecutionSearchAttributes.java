package io.github.temporalsfn.workflows;

import io.temporal.common.SearchAttributeKey;
import java.util.List;

/**
 * What lists of workflows can show, and be filtered by, of the execution that a run follows: {@code
 * temporal workflow list --query 'SfnStatus="FAILED"'}. Runs set them only where the worker is told
 * to ({@code TEMPORAL_SFN_SEARCH_ATTRIBUTES}) and the namespace has all three, each of type
 * Keyword.
 */
public final class ExecutionSearchAttributes {
  /** RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED or PENDING_REDRIVE. */
  public static final SearchAttributeKey<String> STATUS =
      SearchAttributeKey.forKeyword("SfnStatus");

  /** The state machine's name. */
  public static final SearchAttributeKey<String> STATE_MACHINE =
      SearchAttributeKey.forKeyword("SfnStateMachine");

  /** The execution's ARN. */
  public static final SearchAttributeKey<String> EXECUTION_ARN =
      SearchAttributeKey.forKeyword("SfnExecutionArn");

  private ExecutionSearchAttributes() {}

  /** All of them. */
  public static List<SearchAttributeKey<String>> all() {
    return List.of(STATUS, STATE_MACHINE, EXECUTION_ARN);
  }
}
