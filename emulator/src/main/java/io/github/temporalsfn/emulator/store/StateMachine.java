package io.github.temporalsfn.emulator.store;

import io.github.temporalsfn.emulator.machine.StateMachineDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;

/** A state machine and its executions. */
public final class StateMachine {
  private final String arn;
  private final String name;
  private final String region;
  private final String roleArn;
  private final String definitionText;
  private final StateMachineDefinition definition;
  private final Instant creationDate;
  private final ConcurrentSkipListMap<Long, Execution> executions = new ConcurrentSkipListMap<>();
  private volatile boolean deleting;

  /** A new machine. */
  public StateMachine(
      String arn,
      String name,
      String region,
      String roleArn,
      String definitionText,
      StateMachineDefinition definition,
      Instant creationDate) {
    this.arn = arn;
    this.name = name;
    this.region = region;
    this.roleArn = roleArn;
    this.definitionText = definitionText;
    this.definition = definition;
    this.creationDate = creationDate;
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

  /** The role it was created with. */
  public String roleArn() {
    return roleArn;
  }

  /** The definition as it was sent. */
  public String definitionText() {
    return definitionText;
  }

  /** The definition, checked. */
  public StateMachineDefinition definition() {
    return definition;
  }

  /** When it was created. */
  public Instant creationDate() {
    return creationDate;
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
}
