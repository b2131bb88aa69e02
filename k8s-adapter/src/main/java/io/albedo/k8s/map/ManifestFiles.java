package io.albedo.k8s.map;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what {@code -f} names, as {@code kubectl} does: files, whatever their name; of folders the
 * files that end with {@code .yaml}, {@code .yml} or {@code .json}, in the order of their names;
 * {@code -} for standard input. What is named twice is read once.
 */
public final class ManifestFiles {

  private static final String STANDARD_INPUT = "-";
  private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json");

  private final InputStream standardInput;
  private final boolean recursive;
  private final List<ManifestText> texts = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> read = new HashSet<>();

  private ManifestFiles(InputStream standardInput, boolean recursive) {
    this.standardInput = standardInput;
    this.recursive = recursive;
  }

  /**
   * Reads everything that is named.
   *
   * @param standardInput read to its end if {@code -} is named
   * @param recursive whether the folders inside of folders are read too
   */
  public static Reported<List<ManifestText>> read(
      List<String> names, InputStream standardInput, boolean recursive) {
    var files = new ManifestFiles(standardInput, recursive);
    names.forEach(files::readNamed);
    return new Reported<>(List.copyOf(files.texts), files.diagnostics);
  }

  private void readNamed(String name) {
    if (name.equals(STANDARD_INPUT)) {
      readStandardInput();
    } else if (name.startsWith("http://") || name.startsWith("https://")) {
      unreadable(name, "is a URL; fetch it, and give the text with '-f -'");
    } else {
      try {
        readPath(Path.of(name));
      } catch (InvalidPathException e) {
        unreadable(name, "is no path of a file: " + e.getReason());
      }
    }
  }

  private void readStandardInput() {
    if (!read.add(STANDARD_INPUT)) {
      return;
    }
    try {
      add("standard input", standardInput);
    } catch (IOException e) {
      unreadable("standard input", FileTrouble.text(e));
    }
  }

  private void readPath(Path path) {
    if (Files.isDirectory(path)) {
      readFolder(path);
    } else {
      readFile(path);
    }
  }

  private void readFolder(Path folder) {
    try (Stream<Path> entries = Files.walk(folder, recursive ? Integer.MAX_VALUE : 1)) {
      List<Path> files =
          entries
              .filter(ManifestFiles::isManifest)
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      files.forEach(this::readFile);
      if (files.isEmpty()) {
        diagnostics.add(
            Diagnostic.of(
                Code.EMPTY_INPUT,
                Subject.file(folder.toString()),
                "",
                "there is no file in it that ends with " + String.join(", ", EXTENSIONS)));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      unreadable(folder.toString(), FileTrouble.text(e));
    }
  }

  private static boolean isManifest(Path path) {
    return EXTENSIONS.stream().anyMatch(path.toString()::endsWith) && !Files.isDirectory(path);
  }

  private void readFile(Path path) {
    try {
      if (read.add(path.toRealPath().toString())) {
        try (InputStream in = Files.newInputStream(path)) {
          add(path.toString(), in);
        }
      }
    } catch (IOException e) {
      unreadable(path.toString(), FileTrouble.text(e));
    }
  }

  private void add(String source, InputStream in) throws IOException {
    texts.add(new ManifestText(source, TextDecoder.read(in)));
  }

  private void unreadable(String name, String why) {
    diagnostics.add(Diagnostic.of(Code.UNREADABLE_FILE, Subject.file(name), "", why));
  }
}
