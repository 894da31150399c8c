package io.github.temporalsfn.worker;

import io.github.temporalsfn.activities.thread.DaemonThreads;
import io.github.temporalsfn.workflows.ExecutionSearchAttributes;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether runs may set the {@link ExecutionSearchAttributes}. A run that sets one which the
 * namespace lacks would be stuck, so that Temporal is asked, at the start and each minute.
 */
final class SearchAttributesOffer implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final long TIMEOUT_SECONDS = 10;

  private static final Logger log = LoggerFactory.getLogger(SearchAttributesOffer.class);

  private final boolean isWanted;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          DaemonThreads.named("step-functions-search-attributes"));
  private volatile boolean isMade;
  private @Nullable String lastObstacle;
  private @Nullable OperatorServiceStubs stubs;

  /**
   * Prepares to ask.
   *
   * @param isWanted whether the offer is to be made at all
   */
  SearchAttributesOffer(boolean isWanted) {
    this.isWanted = isWanted;
  }

  /** Asks for the first time, and returns when it is known. */
  synchronized void start(WorkflowClient client) {
    if (!isWanted) {
      return;
    }
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder(client.getWorkflowServiceStubs().getOptions())
                .build());
    stubs = operator;
    String namespace = client.getOptions().getNamespace();
    ask(operator, namespace);
    var unused =
        timer.scheduleWithFixedDelay(
            () -> ask(operator, namespace),
            PERIOD.toSeconds(),
            PERIOD.toSeconds(),
            TimeUnit.SECONDS);
  }

  /** Whether they may be set, as of the last answer. */
  boolean isMade() {
    return isMade;
  }

  private void ask(OperatorServiceStubs operator, String namespace) {
    try {
      List<String> wanting = wanting(types(operator, namespace));
      if (wanting.isEmpty()) {
        make(namespace);
      } else {
        withdraw(
            namespace,
            "the namespace lacks " + String.join(", ", wanting) + " of type Keyword",
            creating(wanting, namespace));
      }
    } catch (StatusRuntimeException e) {
      // They were there a minute ago, and Temporal may be away for longer than that.
      if (!isMade) {
        withdraw(
            namespace,
            "Temporal does not list them: " + e.getStatus().getCode(),
            "let the worker call ListSearchAttributes of Temporal's operator service");
      }
    } catch (RuntimeException e) {
      log.atDebug().addKeyValue("reason", e.getMessage()).log("search attributes not listed");
    }
  }

  private void make(String namespace) {
    if (!isMade) {
      log.atInfo().addKeyValue("namespace", namespace).log("search attributes are set");
    }
    isMade = true;
    lastObstacle = null;
  }

  private void withdraw(String namespace, String obstacle, String hint) {
    isMade = false;
    if (!obstacle.equals(lastObstacle)) {
      log.atWarn()
          .addKeyValue("namespace", namespace)
          .addKeyValue("reason", obstacle)
          .addKeyValue("hint", hint)
          .log("search attributes are not set");
    }
    lastObstacle = obstacle;
  }

  private static Map<String, IndexedValueType> types(
      OperatorServiceStubs operator, String namespace) {
    return operator
        .blockingStub()
        .withDeadlineAfter(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .listSearchAttributes(
            ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
        .getCustomAttributesMap();
  }

  private static List<String> wanting(Map<String, IndexedValueType> types) {
    return ExecutionSearchAttributes.all().stream()
        .filter(key -> types.get(key.getName()) != key.getValueType())
        .map(SearchAttributeKey::getName)
        .toList();
  }

  private static String creating(List<String> names, String namespace) {
    // The CLI takes a type for each name; for one alone it would leave out the other names.
    return names.stream()
        .map(name -> " --name " + name + " --type Keyword")
        .collect(
            Collectors.joining(
                "", "temporal operator search-attribute create --namespace " + namespace, ""));
  }

  @Override
  public synchronized void close() {
    timer.shutdownNow();
    if (stubs != null) {
      stubs.shutdownNow();
    }
  }
}
