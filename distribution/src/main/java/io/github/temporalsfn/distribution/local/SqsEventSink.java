package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.activities.events.QueueUrl;
import io.github.temporalsfn.emulator.events.EventSink;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts an emulator's events into a queue of a local SQS, such as moto's or ElasticMQ's, as
 * EventBridge does for AWS. One that the queue does not take is lost.
 */
public final class SqsEventSink implements EventSink, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SqsEventSink.class);
  private static final int THREADS = 4;

  private final String queue;
  private final SqsClient sqs;
  private final ExecutorService senders =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "sfn-emulator-events");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A sink that sends to a queue.
   *
   * @param queueUrl of an SQS that is not AWS's
   * @throws CommandFailure where it is none
   */
  public SqsEventSink(String queueUrl) {
    QueueUrl url = parsed(queueUrl);
    this.queue = url.text();
    this.sqs =
        SqsClient.builder()
            .endpointOverride(endpoint(url))
            .region(Region.of(url.region().orElse("us-east-1")))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("DUMMY", "dummy")))
            .httpClientBuilder(Apache5HttpClient.builder())
            .build();
  }

  private static QueueUrl parsed(String queueUrl) {
    try {
      return QueueUrl.of(queueUrl);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.badUsage("--events-queue-url " + e.getMessage());
    }
  }

  private static URI endpoint(QueueUrl url) {
    return url.endpoint()
        .orElseThrow(
            () ->
                CommandFailure.badUsage(
                    "--events-queue-url must be a queue of a local SQS; an emulator sends nothing"
                        + " to AWS"));
  }

  @Override
  public void send(String event) {
    try {
      senders.execute(() -> sendNow(event));
    } catch (RejectedExecutionException e) {
      log.debug("An event came after the end");
    }
  }

  private void sendNow(String event) {
    try {
      sqs.sendMessage(request -> request.queueUrl(queue).messageBody(event));
    } catch (SdkException e) {
      log.warn("An event was lost, since {} did not take it: {}", queue, e.getMessage());
    }
  }

  @Override
  public void close() {
    senders.shutdownNow();
    sqs.close();
  }
}
