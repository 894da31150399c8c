package io.github.temporalsfn.activities.events;

import io.github.temporalsfn.activities.watch.StatusChange;
import io.github.temporalsfn.activities.watch.StatusChanges;
import io.github.temporalsfn.activities.watch.Wake;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Remembers what it is told, and answers as a test says. */
final class RecordingChanges implements StatusChanges {
  private final List<StatusChange> told = new CopyOnWriteArrayList<>();
  private volatile Function<StatusChange, Wake> answer = change -> Wake.SIGNALLED;

  @Override
  public Wake statusChanged(StatusChange change) {
    told.add(change);
    return answer.apply(change);
  }

  RecordingChanges answering(Function<StatusChange, Wake> function) {
    answer = function;
    return this;
  }

  List<StatusChange> told() {
    return List.copyOf(told);
  }

  List<String> arns() {
    return told.stream().map(StatusChange::executionArn).toList();
  }
}
