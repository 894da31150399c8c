package io.github.temporalsfn.worker.metrics;

import io.github.temporalsfn.worker.nexus.RawStepFunctions;
import io.github.temporalsfn.workflows.activity.RawActivities;
import io.github.temporalsfn.workflows.nexus.StepFunctions;
import io.github.temporalsfn.workflows.registration.WorkflowImplementations;
import io.nexusrpc.Operation;
import io.temporal.common.metadata.POJOActivityImplMetadata;
import io.temporal.common.metadata.POJOWorkflowImplMetadata;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values the labels have that callers choose: Temporal's SDK labels its metrics with the
 * types that were asked for, also with those that nobody has registered. Prometheus would keep a
 * series for each of them, and so would the SDK.
 */
final class KnownLabels {
  /** What stands for any other value. */
  static final String OTHER = "other";

  // The SDK's word for a label that does not apply.
  private static final String NONE = "none";

  private static final Map<String, Predicate<String>> CHOSEN_BY_CALLERS =
      Map.of(
          "workflow_type", among(workflows()),
          "activity_type", among(activities()),
          "nexus_service", among(Stream.of(StepFunctions.NAME)),
          "nexus_operation", among(operations()),
          "signal_name", among(Stream.of("executionStatusChanged")),
          "query_type", among(Stream.of("status", "__temporal_workflow_metadata", "__stack_trace")),
          "update_name", among(Stream.of("refresh", "stop")));

  private KnownLabels() {}

  /** The same labels, with {@link #OTHER} for what is not known here. */
  static Map<String, String> of(Map<String, String> labels) {
    if (labels.entrySet().stream().allMatch(label -> isKnown(label.getKey(), label.getValue()))) {
      return labels;
    }
    Map<String, String> known = new HashMap<>(labels);
    known.replaceAll((name, value) -> isKnown(name, value) ? value : OTHER);
    return known;
  }

  private static boolean isKnown(String name, String value) {
    return CHOSEN_BY_CALLERS.getOrDefault(name, any -> true).test(value);
  }

  private static Predicate<String> among(Stream<String> values) {
    return Stream.concat(values, Stream.of(NONE)).collect(Collectors.toSet())::contains;
  }

  private static Stream<String> workflows() {
    return Arrays.stream(WorkflowImplementations.all())
        .flatMap(type -> POJOWorkflowImplMetadata.newInstance(type).getWorkflowMethods().stream())
        .map(method -> method.getName());
  }

  private static Stream<String> activities() {
    return POJOActivityImplMetadata.newInstance(RawActivities.class).getActivityMethods().stream()
        .map(method -> method.getActivityTypeName());
  }

  private static Stream<String> operations() {
    return Arrays.stream(RawStepFunctions.class.getMethods())
        .map(method -> method.getAnnotation(Operation.class))
        .map(Operation::name);
  }
}
