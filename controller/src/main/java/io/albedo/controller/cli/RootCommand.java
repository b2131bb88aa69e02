package io.albedo.controller.cli;

import io.albedo.controller.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code albedo} itself, which does nothing without a subcommand. */
@Command(
    name = "albedo",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = "What Kubernetes declares, AWS reflects: an AWS ALB ingress controller.",
    footer = {
      "",
      "Exit status: 0 done, 1 an error finding or a failure, 2 there are changes",
      "(plan --detailed-exitcode), 3 a saved plan does not fit any more (apply),",
      "64 a wrong command line; diff: 0 equal, 1 different, 2 trouble."
    })
final class RootCommand {

  /** The answer to {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Release.running().text()};
    }
  }
}
