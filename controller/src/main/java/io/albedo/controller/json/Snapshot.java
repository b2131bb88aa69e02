package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Place;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Several files as one: each key has the value of the last file that has it. */
final class Snapshot {

  private static final SnapshotFile EMPTY =
      SnapshotFile.of(Subject.account(), new Tree.Entries(Map.of(), new Place(1, 1)));

  private final List<SnapshotFile> files;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Snapshot(List<SnapshotFile> files) {
    this.files = List.copyOf(files);
  }

  /** The findings of what was read so far. */
  List<Diagnostic> diagnostics() {
    var all = new ArrayList<>(diagnostics);
    files.forEach(file -> all.addAll(file.malformed()));
    return all;
  }

  boolean hasFacts() {
    return Arrays.stream(SnapshotKey.values()).anyMatch(key -> key.isFact() && has(key));
  }

  Optional<Boolean> flag(SnapshotKey key) {
    return file(key).fields().flag(key.text());
  }

  Optional<String> textOf(SnapshotKey key, String... allowed) {
    return file(key).fields().textOf(key.text(), allowed);
  }

  Optional<String> text(SnapshotKey key) {
    return file(key).fields().text(key.text());
  }

  /** Text that must be there; the last file is to blame if it is not. */
  String requiredText(SnapshotKey key) {
    SnapshotFile file = has(key) ? file(key) : files.getLast();
    return file.fields().requiredText(key.text());
  }

  Optional<Fields> map(SnapshotKey key) {
    return file(key).fields().map(key.text());
  }

  /** The entries of a list that could be read without a finding and that the reader wants. */
  <T> List<T> all(SnapshotKey key, Function<Fields, Optional<T>> reader) {
    SnapshotFile file = file(key);
    return file.fields().maps(key.text()).stream()
        .flatMap(entry -> sound(file, () -> reader.apply(entry)).stream())
        .toList();
  }

  /** The same, of things that have an identity: the first of several counts. */
  <T> List<T> distinct(SnapshotKey key, String identity, Function<Fields, Optional<T>> reader) {
    Set<String> seen = new HashSet<>();
    return all(
        key,
        entry -> {
          String id = entry.requiredText(identity);
          if (id.isEmpty() || seen.add(id)) {
            return reader.apply(entry);
          }
          report(Code.DUPLICATE_OBJECT, key, entry.pathOf(identity), id + " is there already");
          return Optional.empty();
        });
  }

  /** Says that an entry was dropped because what it belongs to is not there. */
  void dangling(SnapshotKey key, String field, String missing) {
    report(
        Code.DANGLING_REFERENCE,
        key,
        field,
        "names " + missing + ", which is not among what was read; the entry was ignored");
  }

  private void report(Code code, SnapshotKey key, String field, String message) {
    diagnostics.add(Diagnostic.of(code, file(key).subject(), field, message));
  }

  private static <T> Optional<T> sound(SnapshotFile file, Supplier<Optional<T>> reading) {
    int before = file.findings().errors().size();
    Optional<T> value = reading.get();
    return file.findings().errors().size() == before ? value : Optional.empty();
  }

  boolean has(SnapshotKey key) {
    return files.stream().anyMatch(file -> file.has(key));
  }

  private SnapshotFile file(SnapshotKey key) {
    return files.reversed().stream().filter(file -> file.has(key)).findFirst().orElse(EMPTY);
  }
}
