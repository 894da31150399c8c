package io.github.temporalsfn.workflows.execution;

/** Hints that the execution's status changed. Any number of them asks for one question. */
public final class Hints {
  private boolean pending;

  /** Somebody says that the status changed. */
  public void give() {
    pending = true;
  }

  boolean arePending() {
    return pending;
  }

  /** The question that answers every hint so far is about to be asked. */
  void follow() {
    pending = false;
  }
}
