package io.github.temporalsfn.activities.events;

/**
 * A message in hand.
 *
 * @param receiptHandle by which it is deleted or given back
 * @param receiveCount how often it has been received, this time included; approximate, as SQS says
 */
record ReceivedMessage(String id, String receiptHandle, String body, int receiveCount) {
  /** Without the body: it may carry an execution's input and output. */
  @Override
  public String toString() {
    return "message " + id;
  }
}
