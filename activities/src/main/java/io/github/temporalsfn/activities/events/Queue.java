package io.github.temporalsfn.activities.events;

import java.time.Duration;
import java.util.List;

/** A queue of events. Every method throws what the AWS SDK throws. */
interface Queue extends AutoCloseable {
  /** Whether SQS moves messages that nobody can use into a dead-letter queue. */
  boolean hasRedrivePolicy();

  /** The next messages, up to ten; none where there were none for a while. */
  List<ReceivedMessage> receive();

  /** Ends messages. */
  void delete(List<ReceivedMessage> messages);

  /** Lets SQS tell messages again, to whomever asks then. */
  void giveBack(List<ReceivedMessage> messages, Duration after);

  /** Ends what {@link #receive} waits for; nothing is received any more. */
  void stopReceiving();

  @Override
  void close();
}
