package io.github.temporalsfn.activities.watch;

import io.github.temporalsfn.workflows.arn.ExecutionArn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs that are watched, by the names of their executions. Their watch guards them. */
final class Registrations {
  // Two workflows may wait for the same execution.
  private final Map<String, List<Registration>> byName = new HashMap<>();
  private int own;
  private int size;

  /** Those who wait for the execution of that name. */
  List<Registration> of(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** All of them, those of the same execution one after the other. */
  Stream<Registration> all() {
    return byName.values().stream().flatMap(List::stream);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** How many of them are this worker's. */
  int own() {
    return own;
  }

  @Nullable Registration find(String name, String workflowId) {
    for (Registration registration : of(name)) {
      if (registration.workflowId.equals(workflowId)) {
        return registration;
      }
    }
    return null;
  }

  /** It is one of this worker's from now on. */
  void own(Registration registration) {
    if (!registration.isOwn()) {
      registration.own();
      own++;
    }
  }

  void remove(String name) {
    List<Registration> removed = byName.remove(name);
    if (removed != null) {
      size -= removed.size();
      own -= (int) removed.stream().filter(Registration::isOwn).count();
    }
  }

  void remove(Registration registration) {
    String name = ExecutionArn.parse(registration.executionArn).name();
    List<Registration> registrations = of(name);
    if (registrations.contains(registration)) {
      remove(name);
      registrations.stream()
          .filter(other -> other != registration)
          .forEach(other -> add(name, other));
    }
  }

  void add(String name, Registration registration) {
    List<Registration> before = byName.get(name);
    if (before == null) {
      byName.put(name, List.of(registration));
    } else {
      List<Registration> with = new ArrayList<>(before);
      with.add(registration);
      byName.put(name, List.copyOf(with));
    }
    size++;
    own += registration.isOwn() ? 1 : 0;
  }
}
