package io.github.temporalsfn.activities.events;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SQS in this process. */
final class ElasticMq implements AutoCloseable {
  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
  private final SqsClient client =
      SqsClient.builder()
          .endpointOverride(URI.create("http://127.0.0.1:" + port()))
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .build();

  private int port() {
    return server.waitUntilStarted().localAddress().getPort();
  }

  /** A queue whose messages come again after a second. */
  QueueUrl create(String name) {
    return create(name, Map.of());
  }

  /** One that tells a message again after a minute only. */
  QueueUrl createPatient(String name) {
    return create(name, Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"));
  }

  /** The same with a dead-letter queue. */
  QueueUrl create(String name, int maxReceiveCount, QueueUrl deadLetters) {
    return create(
        name,
        Map.of(
            QueueAttributeName.REDRIVE_POLICY,
            "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                .formatted(attribute(deadLetters, QueueAttributeName.QUEUE_ARN), maxReceiveCount)));
  }

  private QueueUrl create(String name, Map<QueueAttributeName, String> attributes) {
    Map<QueueAttributeName, String> all = new HashMap<>(attributes);
    all.putIfAbsent(QueueAttributeName.VISIBILITY_TIMEOUT, "1");
    String url = client.createQueue(request -> request.queueName(name).attributes(all)).queueUrl();
    // It calls itself localhost, which may be another address than the one it listens on.
    return QueueUrl.of(url.replace("localhost", "127.0.0.1"));
  }

  void send(QueueUrl queue, String body) {
    client.sendMessage(request -> request.queueUrl(queue.text()).messageBody(body));
  }

  void delete(QueueUrl queue) {
    client.deleteQueue(request -> request.queueUrl(queue.text()));
  }

  /**
   * How many messages there are, in somebody's hands or not: asked for in one request, since one
   * that changes hands between two would be in neither.
   */
  int messages(QueueUrl queue) {
    return client
        .getQueueAttributes(
            request ->
                request
                    .queueUrl(queue.text())
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  private String attribute(QueueUrl queue, QueueAttributeName name) {
    return client
        .getQueueAttributes(request -> request.queueUrl(queue.text()).attributeNames(name))
        .attributes()
        .getOrDefault(name, "0");
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
