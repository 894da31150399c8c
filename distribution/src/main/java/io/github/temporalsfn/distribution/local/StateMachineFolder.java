package io.github.temporalsfn.distribution.local;

import io.github.temporalsfn.emulator.StepFunctionsEmulator;
import io.github.temporalsfn.starter.shell.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of state machines' definitions, as {@code examples/state-machines} is one.
 *
 * @param option what names it
 */
public record StateMachineFolder(Path path, String option) {
  private static final String ENDING = ".asl.json";

  /**
   * Creates a Standard state machine of each file {@code NAME.asl.json}.
   *
   * @throws CommandFailure naming the file that is none, or the folder that has none
   */
  public void createAll(StepFunctionsEmulator stepFunctions) {
    List<Path> files = files();
    if (files.isEmpty()) {
      throw CommandFailure.badUsage(option + " " + path + " has no file *" + ENDING);
    }
    files.forEach(file -> create(file, stepFunctions));
  }

  private List<Path> files() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw CommandFailure.badUsage(option + " " + path + " cannot be read as a folder");
    }
  }

  private void create(Path file, StepFunctionsEmulator stepFunctions) {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    try {
      var unused = stepFunctions.createStateMachine(name, Files.readString(file));
    } catch (IOException e) {
      throw CommandFailure.badUsage(option + " " + file + " cannot be read as text in UTF-8");
    } catch (IllegalArgumentException e) {
      throw CommandFailure.badUsage(option + " " + file + ": " + e.getMessage());
    }
  }
}
