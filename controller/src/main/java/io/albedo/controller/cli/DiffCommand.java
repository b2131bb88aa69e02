package io.albedo.controller.cli;

import io.albedo.controller.cli.SavedPlanFile.UnreadableException;
import io.albedo.controller.saved.Difference;
import io.albedo.controller.saved.PlanComparison;
import io.albedo.controller.saved.SavedPlan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Two saved plans in, their differences out. */
@Command(
    name = "diff",
    description = {
      "Shows what is new (+), gone (-) or changed (~) from one saved plan to another: operations,",
      "what is withheld, and findings."
    },
    sortOptions = false,
    customSynopsis = "albedo diff BEFORE.json AFTER.json",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE.json",
      description = "What albedo plan -o json printed; - for standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER.json", description = "The same, of another time.")
  private String after = "";

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      SavedPlan first = new SavedPlanFile(before).read(terminal.in());
      SavedPlan second = new SavedPlanFile(after).read(terminal.in());
      return tell(PlanComparison.of(first, second));
    } catch (UnreadableException e) {
      terminal.err().println("albedo: " + e.getMessage());
      return ExitCode.TROUBLE;
    }
  }

  private int tell(List<Difference> differences) {
    if (differences.isEmpty()) {
      terminal.out().println("The plans do the same.");
      return ExitCode.DONE;
    }
    terminal.out().print(DifferenceText.of(differences));
    terminal.out().println("\n" + DifferenceText.counts(differences) + ".");
    return ExitCode.DIFFERENT;
  }
}
