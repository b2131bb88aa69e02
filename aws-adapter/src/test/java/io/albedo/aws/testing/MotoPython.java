package io.albedo.aws.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Python that has moto: one of its own below {@code aws-adapter/target}, which is set up when it
 * is first needed, or the one that {@code ALBEDO_MOTO_PYTHON} names.
 */
final class MotoPython {

  private static final String VARIABLE = "ALBEDO_MOTO_PYTHON";
  private static final Path MODULE = Path.of("..", "aws-adapter");
  private static final Path ENVIRONMENT = MODULE.resolve(Path.of("target", "moto"));
  private static final Path MARK = ENVIRONMENT.resolve("requirements.txt");
  private static final int MINUTES_TO_SET_UP = 10;

  /** Where the scripts are. */
  static final Path SCRIPTS = MODULE.resolve(Path.of("src", "it", "moto"));

  private MotoPython() {}

  /** The interpreter. */
  static String find() {
    return Optional.ofNullable(System.getenv(VARIABLE)).orElseGet(MotoPython::own);
  }

  private static String own() {
    try {
      Files.createDirectories(MODULE.resolve("target"));
      Path lock = MODULE.resolve(Path.of("target", "moto.lock"));
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock held = channel.lock();
        setUp();
        held.release();
      }
      return ENVIRONMENT.resolve(Path.of("bin", "python")).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setUp() throws IOException {
    String wanted = Files.readString(SCRIPTS.resolve("requirements.txt"));
    if (Files.exists(MARK) && Files.readString(MARK).equals(wanted)) {
      return;
    }
    run("python3", "-m", "venv", "--clear", ENVIRONMENT.toString());
    run(
        ENVIRONMENT.resolve(Path.of("bin", "pip")).toString(),
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
        SCRIPTS.resolve("requirements.txt").toString());
    Files.writeString(MARK, wanted);
  }

  private static void run(String... command) {
    try {
      Path log = Files.createTempFile("albedo-moto", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(MINUTES_TO_SET_UP, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw missing(command, Files.readString(log, StandardCharsets.UTF_8), null);
      }
      Files.delete(log);
    } catch (IOException e) {
      throw missing(command, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static IllegalStateException missing(
      String[] command, String words, @Nullable Throwable cause) {
    return new IllegalStateException(
        """
        The profile aws-it needs Python 3.10 or newer as python3, with venv and pip, and a way to \
        PyPI or a mirror of it; or name an interpreter that has moto in %s.
        %s failed: %s\
        """
            .formatted(VARIABLE, String.join(" ", List.of(command)), words),
        cause);
  }
}
