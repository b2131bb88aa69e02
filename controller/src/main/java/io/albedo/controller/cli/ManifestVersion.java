package io.albedo.controller.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states; {@code unpackaged} outside a jar. */
final class ManifestVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"albedo " + (version == null ? "unpackaged" : version)};
  }
}
