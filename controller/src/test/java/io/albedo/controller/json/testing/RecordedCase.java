package io.albedo.controller.json.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A folder with what went into aws-load-balancer-controller v3.5.0 and what came out. */
public record RecordedCase(Path folder) {

  public static List<RecordedCase> all() {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().map(RecordedCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases in which something was deployed. */
  public static List<RecordedCase> deployed() {
    return all().stream().filter(c -> c.has("deployed.json")).toList();
  }

  public static RecordedCase named(String name) {
    return new RecordedCase(root().resolve(name));
  }

  /** The account that all cases start from. */
  public static String commonAccount() {
    return read(root().resolve("account.yaml"));
  }

  private static Path root() {
    try {
      return Path.of(Objects.requireNonNull(RecordedCase.class.getResource("/parity")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  public boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  public String file(String name) {
    return read(folder.resolve(name));
  }

  @Override
  public String toString() {
    return name();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
