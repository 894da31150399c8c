package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.call.Caller;
import io.github.temporalsfn.activities.connection.Connections;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue at SQS. */
final class SqsQueue implements Queue {
  /** The most that SQS gives at once. */
  static final int BATCH = 10;

  /** The longest that SQS waits for a message; each wait is one request that is paid for. */
  static final Duration LONGEST_POLL = Duration.ofSeconds(20);

  private static final Caller CALLER = new Caller("temporal-sfn-events", false, false);
  // Beyond SQS's own wait, so that an answer on its way is not given up.
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

  private final String url;
  private final Duration poll;
  // Two, since closing the one ends a long poll at once, while the other still deletes.
  private final SqsClient receiving;
  private final SqsClient settling;

  private SqsQueue(String url, Duration poll, SqsClient receiving, SqsClient settling) {
    this.url = url;
    this.poll = poll;
    this.receiving = receiving;
    this.settling = settling;
  }

  /** A queue that is asked through a connection. */
  static SqsQueue open(
      Connections connections, ConnectionChoice connection, QueueUrl queue, Duration poll) {
    return new SqsQueue(
        queue.text(),
        poll,
        connections.sqs(connection, CALLER, queue.region(), queue.endpoint()),
        connections.sqs(connection, CALLER, queue.region(), queue.endpoint()));
  }

  @Override
  public boolean hasRedrivePolicy() {
    return settling
        .getQueueAttributes(
            request ->
                request
                    .queueUrl(url)
                    .attributeNames(QueueAttributeName.REDRIVE_POLICY)
                    .overrideConfiguration(limit(CALL_TIMEOUT)))
        .attributes()
        .getOrDefault(QueueAttributeName.REDRIVE_POLICY, "")
        .contains("deadLetterTargetArn");
  }

  @Override
  public List<ReceivedMessage> receive() {
    return receiving
        .receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(BATCH)
                    .waitTimeSeconds((int) poll.toSeconds())
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
                    .overrideConfiguration(limit(poll.plus(GRACE))))
        .messages()
        .stream()
        .map(SqsQueue::received)
        .toList();
  }

  // What SQS does not delete or give back it tells again, so failed entries need no second try.
  @Override
  public void delete(List<ReceivedMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        IntStream.range(0, messages.size())
            .mapToObj(
                index ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(index))
                        .receiptHandle(messages.get(index).receiptHandle())
                        .build())
            .toList();
    settling.deleteMessageBatch(
        request ->
            request.queueUrl(url).entries(entries).overrideConfiguration(limit(CALL_TIMEOUT)));
  }

  @Override
  public void giveBack(List<ReceivedMessage> messages, Duration after) {
    if (messages.isEmpty()) {
      return;
    }
    List<ChangeMessageVisibilityBatchRequestEntry> entries =
        IntStream.range(0, messages.size())
            .mapToObj(
                index ->
                    ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(index))
                        .receiptHandle(messages.get(index).receiptHandle())
                        .visibilityTimeout((int) after.toSeconds())
                        .build())
            .toList();
    settling.changeMessageVisibilityBatch(
        request ->
            request.queueUrl(url).entries(entries).overrideConfiguration(limit(CALL_TIMEOUT)));
  }

  @Override
  public void stopReceiving() {
    receiving.close();
  }

  @Override
  public void close() {
    receiving.close();
    settling.close();
  }

  private static ReceivedMessage received(Message message) {
    String count =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return new ReceivedMessage(
        message.messageId(), message.receiptHandle(), message.body(), number(count));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static Consumer<AwsRequestOverrideConfiguration.Builder> limit(Duration limit) {
    return config -> config.apiCallTimeout(limit).apiCallAttemptTimeout(limit);
  }
}
