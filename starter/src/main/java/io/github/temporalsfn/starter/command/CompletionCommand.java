package io.github.temporalsfn.starter.command;

import io.github.temporalsfn.starter.shell.Shell;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script that makes bash or zsh complete commands and options.",
      "Put the example into ~/.bashrc or ~/.zshrc."
    },
    footerHeading = "%nExample:%n",
    footer = "  source <(temporal-sfn completion)")
public final class CompletionCommand implements Runnable {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  public CompletionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    CommandSpec root = spec.root();
    shell.out().print(AutoComplete.bash(root.name(), root.commandLine()));
    shell.out().flush();
  }
}
