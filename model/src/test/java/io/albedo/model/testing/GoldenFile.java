package io.albedo.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that is expected as a whole, kept in a file. {@code -Dgolden.update=true} writes the
 * actual text into the file; without it a difference fails the test and leaves the actual text
 * below {@code target/golden/}.
 *
 * @param path the file, relative to the module
 */
public record GoldenFile(Path path) {

  /** A golden text among the test resources of a module. */
  public static GoldenFile resource(String name) {
    return new GoldenFile(Path.of("src/test/resources/golden", name));
  }

  /** Fails unless the file holds exactly this text. */
  public void assertHolds(String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        write(path, actual);
      }
      compare(actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(String actual) throws IOException {
    String expected = Files.exists(path) ? Files.readString(path) : "";
    if (!expected.equals(actual)) {
      write(leftover(), actual);
    }
    assertThat(actual)
        .as("%s (actual text in %s; -Dgolden.update=true accepts it)", path, leftover())
        .isEqualTo(expected);
  }

  private Path leftover() {
    return Path.of("target/golden").resolve(path.normalize().toString().replace('/', '_'));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
