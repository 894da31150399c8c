package io.github.temporalsfn.distribution.dev;

import java.util.ArrayList;
import java.util.List;

/**
 * What there is to try, in this order. Pasting everything a second time works as well: what keeps a
 * name attaches to the execution that has it, and whatever waits has been cancelled a few commands
 * before its workflow id is used again.
 */
final class Lessons {
  private Lessons() {}

  static List<Lesson> all(Callers callers) {
    List<Lesson> lessons = new ArrayList<>();
    callers
        .temporal()
        .map(word -> new TemporalCommands(word, callers))
        .ifPresent(
            temporal -> {
              lessons.add(run(temporal));
              lessons.add(threeWorkflows(temporal));
              lessons.add(waiting(temporal));
            });
    ProgramCommands program = new ProgramCommands(callers);
    lessons.add(followed(program));
    lessons.add(stopped(program));
    lessons.add(redriven(program));
    lessons.add(stepByStep(program));
    return lessons;
  }

  private static Lesson run(TemporalCommands temporal) {
    return new Lesson(
        "Run an order: the workflow returns the output of its execution, or says why it failed",
        List.of(
            temporal.workflow(
                "execute", "RunStateMachine", "order-42", Order.MACHINE, Order.paid(42).field()),
            temporal.workflow(
                "execute",
                "RunStateMachine",
                "order-43",
                Order.MACHINE,
                Order.declined(43).field())));
  }

  private static Lesson threeWorkflows(TemporalCommands temporal) {
    String name = "\"name\":\"order-51\"";
    return new Lesson(
        "Start an execution, wait for its end, read its output, each by a workflow of its own",
        List.of(
            temporal.workflow(
                "execute",
                "StartExecution",
                "start-51",
                Order.MACHINE,
                name + ",\"onExistingExecution\":\"ATTACH_ANY\"",
                Order.paid(51).field()),
            temporal.workflow("execute", "AwaitExecution", "await-51", Order.MACHINE, name),
            temporal.workflow("execute", "GetExecutionOutput", "output-51", Order.MACHINE, name)));
  }

  private static Lesson waiting(TemporalCommands temporal) {
    String id = "order-44";
    return new Lesson(
        "An order that waits a day: ask for its status, have AWS asked now, cancel it",
        List.of(
            temporal.workflow(
                "start", "RunStateMachine", id, Order.MACHINE, Order.slow(44).field()),
            temporal.about("query", id) + " --name status",
            temporal.about("signal", id) + " --name executionStatusChanged",
            temporal.about("update execute", id) + " --name refresh",
            temporal.about("cancel", id)));
  }

  private static Lesson followed(ProgramCommands program) {
    String id = "order-45";
    return new Lesson(
        "Follow a run live, or leave it alone, look at it, cancel it",
        List.of(
            program.start("run", "order-46", Order.paid(46)),
            program.start("run --no-follow", id, Order.slow(45)),
            program.about("status", id),
            program.about("cancel", id)));
  }

  private static Lesson stopped(ProgramCommands program) {
    String id = "order-47";
    return new Lesson(
        "See in which state an order waits, stop it, and hear what became of it",
        List.of(
            program.start("run --no-follow", id, Order.slow(47)),
            program.about("status --refresh", id),
            program.about("stop", id)));
  }

  private static Lesson redriven(ProgramCommands program) {
    String id = "order-48";
    return new Lesson(
        "A card that was blocked: redrive the order, it goes on where it failed",
        List.of(
            program.start("run", id, Order.blocked(48)),
            program.startAbout("redrive-execution", id)));
  }

  private static Lesson stepByStep(ProgramCommands program) {
    String id = "order-52";
    return new Lesson(
        "Step by step: start an execution, wait for its end, read its output",
        List.of(
            program.start("start-execution", id, Order.paid(52)),
            program.startAbout("await-execution", id),
            program.startAbout("get-execution-output", id)));
  }
}
