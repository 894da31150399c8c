import {
  ApplicationFailure,
  ChildWorkflowFailure,
  executeChild,
  ParentClosePolicy,
  workflowInfo,
} from '@temporalio/workflow';

const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:';

/** Runs AWS Step Functions: one after the other, with and without luck. */
export async function refundOrder(order: object): Promise<object> {
  const rested = await runStateMachine('reminder', order);
  try {
    const refund = await runStateMachine('refund', rested.output);
    return { refund: refund.output.refund, execution: refund.executionArn };
  } catch (error) {
    if (!(error instanceof ChildWorkflowFailure && error.cause instanceof ApplicationFailure)) throw error;
    const execution = error.cause.details?.[0] as { error?: string };
    return { refused: error.cause.type, error: execution.error };
  }
}

async function runStateMachine(name: string, document: object): Promise<{ executionArn: string; output: any }> {
  return executeChild('RunStateMachine', {
    args: [{ stateMachineArn: ARN + name, input: document }],
    workflowId: `${workflowInfo().workflowId}-${name}`,
    taskQueue: 'step-functions',
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL, // stops the execution
  });
}
