package io.github.temporalsfn.activities;

import io.github.temporalsfn.workflows.OnExistingExecution;
import io.github.temporalsfn.workflows.activity.ConnectionChoice;
import io.github.temporalsfn.workflows.activity.StartCommand;
import org.jspecify.annotations.Nullable;

/** Builds start commands: of a given name, {@code order-42}, unless said otherwise. */
public final class Starts {
  private final String stateMachineArn;
  private String name = "order-42";
  private String input = "{}";
  private ConnectionChoice connection = ConnectionChoice.DEFAULT;
  private boolean derivedName;
  private boolean answersExpress;
  private boolean standard;
  private @Nullable OnExistingExecution policy;
  private @Nullable String runStartedAt;
  private boolean watch;

  private Starts(String stateMachineArn) {
    this.stateMachineArn = stateMachineArn;
  }

  public static Starts of(String stateMachineArn) {
    return new Starts(stateMachineArn);
  }

  public Starts name(String value) {
    name = value;
    return this;
  }

  public Starts input(String value) {
    input = value;
    return this;
  }

  public Starts connection(ConnectionChoice value) {
    connection = value;
    return this;
  }

  public Starts derived() {
    derivedName = true;
    return this;
  }

  public Starts answeringExpress() {
    answersExpress = true;
    return this;
  }

  public Starts standard() {
    standard = true;
    return this;
  }

  public Starts policy(OnExistingExecution value) {
    policy = value;
    return this;
  }

  public Starts runStartedAt(String value) {
    runStartedAt = value;
    return this;
  }

  public Starts watch() {
    watch = true;
    return this;
  }

  public StartCommand build() {
    return new StartCommand(
        stateMachineArn,
        name,
        input,
        null,
        connection,
        derivedName,
        answersExpress,
        standard,
        policy,
        runStartedAt,
        watch);
  }
}
