package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions of a state machine. */
public final class Versions {
  private final String machineArn;
  private final TreeMap<Integer, Version> byNumber = new TreeMap<>();
  private int lastNumber;

  Versions(String machineArn) {
    this.machineArn = machineArn;
  }

  /** The version of a revision: one that is there already, or else a new one. */
  public synchronized Version publish(
      Revision revision, @Nullable String description, Instant now) {
    for (Version version : byNumber.descendingMap().values()) {
      if (Objects.equals(version.revision().id(), revision.id())) {
        return version;
      }
    }
    lastNumber++;
    Version version =
        new Version(machineArn + ":" + lastNumber, lastNumber, revision, description, now);
    byNumber.put(lastNumber, version);
    return version;
  }

  /** The version with this number. */
  public synchronized Optional<Version> find(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** All versions, newest first. */
  public synchronized List<Version> newestFirst() {
    return List.copyOf(byNumber.descendingMap().values());
  }

  /** Deletes a version. Executions of it go on. */
  public synchronized void remove(int number) {
    byNumber.remove(number);
  }
}
