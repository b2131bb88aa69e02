package io.albedo.controller.diagnostics;

import io.albedo.model.diag.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with the smallest input that yields a code. Next to it stands what all examples share.
 *
 * <ul>
 *   <li>{@code command}: the command line, unless it is the usual one;
 *   <li>{@code before.yaml}: what was carried out before, if the finding is about a change;
 *   <li>anything else: files that the command names.
 * </ul>
 */
record Example(Code code) {

  static final Path ROOT = Path.of("src/test/resources/diagnostics");

  /** The account after {@code before.yaml} was carried out. */
  static final String DEPLOYED = "deployed.yaml";

  static final String USUAL = "albedo plan -f cluster.yaml -f ingress.yaml --cluster-name=demo";

  private static final String USUAL_CHANGE = USUAL + " --aws-snapshot " + DEPLOYED;
  private static final String COMMAND = "command";
  private static final String BEFORE = "before.yaml";

  static List<Example> all() {
    return Arrays.stream(Code.values()).map(Example::new).toList();
  }

  Path folder() {
    return ROOT.resolve(code.code());
  }

  /**
   * Whether the finding belongs to {@code albedo run} with a folder, and not to {@code albedo
   * plan}.
   */
  boolean isRun() {
    return command().startsWith("albedo run") && !isWatch();
  }

  /** Whether the finding belongs to {@code albedo run} in a cluster. */
  boolean isWatch() {
    return command().contains("--kubeconfig");
  }

  /** Whether the finding belongs to the webhooks of a controller in a cluster. */
  boolean isReview() {
    return command().startsWith("kubectl ");
  }

  /** Whether the finding belongs to {@code albedo plan}. */
  boolean isPlan() {
    return !isRun() && !isReview() && !isWatch();
  }

  boolean exists() {
    return Files.isDirectory(folder());
  }

  boolean isChange() {
    return Files.exists(folder().resolve(BEFORE));
  }

  boolean hasOwnCommand() {
    return Files.exists(folder().resolve(COMMAND));
  }

  String command() {
    if (hasOwnCommand()) {
      return read(folder().resolve(COMMAND)).strip();
    }
    return isChange() ? USUAL_CHANGE : USUAL;
  }

  /** The files of its own, {@code before.yaml} first. */
  List<Path> inputs() {
    try (Stream<Path> files = Files.list(folder())) {
      Stream<Path> named = files.filter(f -> !f.endsWith(COMMAND) && !f.endsWith(BEFORE)).sorted();
      Stream<Path> before = isChange() ? Stream.of(folder().resolve(BEFORE)) : Stream.empty();
      return Stream.concat(before, named).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file that the command names is: in the folder, else among what is shared. */
  Path locate(String name) {
    Path shared = ROOT.resolve(name);
    return Files.exists(shared) ? shared : folder().resolve(name);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return code.code() + " " + code;
  }
}
