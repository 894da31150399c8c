package io.github.temporalsfn.emulator.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A state machine and its executions. Whoever changes it depending on its revision, versions or
 * aliases holds its lock meanwhile.
 */
public final class StateMachine {
  private final String arn;
  private final String name;
  private final String region;
  private final StateMachineType type;
  private final Instant creationDate;
  private final Versions versions;
  private final Aliases aliases = new Aliases();
  private final Map<String, String> tags = new TreeMap<>();
  private final ConcurrentSkipListMap<Long, Execution> executions = new ConcurrentSkipListMap<>();
  private volatile Revision revision;
  private volatile boolean deleting;

  /** A new machine. */
  public StateMachine(
      String arn, String name, String region, StateMachineType type, Revision revision) {
    this.arn = arn;
    this.name = name;
    this.region = region;
    this.type = type;
    this.revision = revision;
    this.creationDate = revision.date();
    this.versions = new Versions(arn);
  }

  /** Its ARN. */
  public String arn() {
    return arn;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The region in its ARN. */
  public String region() {
    return region;
  }

  /** How its executions run. */
  public StateMachineType type() {
    return type;
  }

  /** When it was created. */
  public Instant creationDate() {
    return creationDate;
  }

  /** What it is now. */
  public Revision revision() {
    return revision;
  }

  /** Makes it something else; executions that run keep the revision they were started with. */
  public void update(Revision next) {
    revision = next;
  }

  /** Its versions. */
  public Versions versions() {
    return versions;
  }

  /** Its aliases. */
  public Aliases aliases() {
    return aliases;
  }

  /** Its tags. */
  public synchronized Map<String, String> tags() {
    return new TreeMap<>(tags);
  }

  /** Puts other tags in the place of its tags. */
  public synchronized void setTags(Map<String, String> others) {
    tags.clear();
    tags.putAll(others);
  }

  /** Whether it is being deleted. */
  public boolean isDeleting() {
    return deleting;
  }

  /** Marks it as being deleted: nothing starts any more, and what runs ends at its next step. */
  public void markDeleting() {
    deleting = true;
  }

  /** The executions that started before the one with this sequence number, newest first. */
  public Collection<Execution> newestBefore(long sequence) {
    return executions.headMap(sequence, false).descendingMap().values();
  }

  void add(Execution execution) {
    executions.put(execution.sequence(), execution);
  }

  void remove(Execution execution) {
    executions.remove(execution.sequence());
  }
}
