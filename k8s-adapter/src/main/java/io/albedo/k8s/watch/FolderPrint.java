package io.albedo.k8s.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder looks like from outside: enough to notice that it may have changed, without reading
 * any file.
 *
 * @param present whether the folder can be listed
 * @param files by name; links are followed, so a file that is swapped behind its link differs
 */
record FolderPrint(boolean present, SortedMap<String, FilePrint> files) {

  /** One file; a file that cannot be looked at, such as a dangling link, has an empty key. */
  record FilePrint(long size, FileTime modified, String key) {}

  private static final FilePrint OPAQUE = new FilePrint(-1, FileTime.fromMillis(0), "");

  static FolderPrint nothing() {
    return new FolderPrint(false, Collections.emptySortedMap());
  }

  static FolderPrint of(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return of(entries.toList());
    } catch (IOException | UncheckedIOException e) {
      return nothing();
    }
  }

  private static FolderPrint of(List<Path> entries) {
    SortedMap<String, FilePrint> files = new TreeMap<>();
    entries.forEach(entry -> files.put(String.valueOf(entry.getFileName()), print(entry)));
    return new FolderPrint(true, files);
  }

  private static FilePrint print(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new FilePrint(found.size(), found.lastModifiedTime(), String.valueOf(found.fileKey()));
    } catch (IOException e) {
      return OPAQUE;
    }
  }
}
