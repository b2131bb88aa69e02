package io.albedo.controller.cli;

import io.albedo.controller.json.BindingWriter;
import io.albedo.controller.json.SnapshotWriter;
import io.albedo.planner.simulate.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes an account, and what Kubernetes has of it, so that a later command can read it. */
final class AccountFiles {

  private final Terminal terminal;

  AccountFiles(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes the account as a snapshot; whether that went well. */
  boolean snapshot(Path file, World world) {
    return write(file, SnapshotWriter.yaml(world.cloud()));
  }

  /** Writes the bindings as manifests; whether that went well. */
  boolean bindings(Path file, World world) {
    return write(file, BindingWriter.yaml(world.bindings().values()));
  }

  /** Whoever reads the file meanwhile sees the old or the new one, and no half of it. */
  private boolean write(Path file, String text) {
    Path whole = file.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      terminal.err().println("albedo: cannot write " + file + ": it is a folder");
      return false;
    }
    Path draft = whole.resolveSibling(whole.getFileName() + ".new");
    try {
      Files.writeString(draft, text);
      Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      terminal.err().println("albedo: cannot write " + file + ": " + e);
      return false;
    }
  }
}
