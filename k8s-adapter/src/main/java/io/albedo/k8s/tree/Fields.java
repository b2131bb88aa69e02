package io.albedo.k8s.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The fields of a map, asked for by name and type. What is absent or null is empty; what has
 * another type is a finding, and empty as well: a reader goes on and finds all there is to find.
 * Numbers and booleans are never taken for text, as {@code kubectl} does not.
 */
public final class Fields {

  private final String path;
  private final Tree.Entries map;
  private final Findings findings;
  private final Set<String> known = new HashSet<>();
  private final List<Fields> children = new ArrayList<>();

  private Fields(String path, Tree.Entries map, Findings findings) {
    this.path = path;
    this.map = map;
    this.findings = findings;
  }

  /** The fields of a whole object. */
  public static Fields of(Tree.Entries object, Findings findings) {
    return new Fields("", object, findings);
  }

  /** The path of a field, from the root of the object. */
  public String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  public boolean has(String name) {
    return value(name).isPresent();
  }

  public Set<String> names() {
    return map.entries().keySet();
  }

  public Place place() {
    return map.place();
  }

  public Optional<String> text(String name) {
    return value(name).flatMap(value -> text(pathOf(name), value));
  }

  /** Text that must be there and not be empty; otherwise a finding, and empty. */
  public String requiredText(String name) {
    if (!has(name)) {
      error(name, "is missing");
      return "";
    }
    Optional<String> text = text(name);
    text.filter(String::isEmpty).ifPresent(empty -> error(name, "is empty"));
    return text.orElse("");
  }

  /** Text out of a closed set. */
  public Optional<String> textOf(String name, String... allowed) {
    Optional<String> text = text(name);
    text.filter(value -> !Arrays.asList(allowed).contains(value))
        .ifPresent(
            value ->
                error(
                    name,
                    "must be one of %s, not %s"
                        .formatted(String.join(", ", allowed), findings.shorten(value))));
    return text;
  }

  public Optional<Boolean> flag(String name) {
    return value(name)
        .flatMap(
            value ->
                value instanceof Tree.Flag flag
                    ? Optional.of(flag.value())
                    : mismatch(pathOf(name), "true or false", value));
  }

  /** A whole number within bounds, both included. */
  public OptionalInt number(String name, int least, int most) {
    Optional<Integer> number =
        value(name).flatMap(value -> number(pathOf(name), value, least, most));
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }

  /** A number that must be there; otherwise a finding, and {@code least}. */
  public int requiredNumber(String name, int least, int most) {
    if (!has(name)) {
      error(name, "is missing");
    }
    return number(name, least, most).orElse(least);
  }

  /** A field that may be a number or text. */
  public Optional<Tree> numberOrText(String name) {
    return value(name)
        .flatMap(
            value ->
                switch (value) {
                  case Tree.Text text -> Optional.of(text);
                  case Tree.Whole whole -> Optional.of(whole);
                  case Tree.Decimal decimal -> Optional.of(decimal);
                  default -> mismatch(pathOf(name), "a number or text", value);
                });
  }

  /** The fields of a map. */
  public Optional<Fields> map(String name) {
    return value(name).flatMap(value -> child(pathOf(name), value));
  }

  /** The maps of a list. */
  public List<Fields> maps(String name) {
    return items(name, item -> child(item.path(), item.value()));
  }

  /** The texts of a list. */
  public List<String> texts(String name) {
    return items(name, item -> text(item.path(), item.value()));
  }

  /** A map of text to text, of which a null is an empty text. */
  public SortedMap<String, String> textMap(String name) {
    var texts = new TreeMap<String, String>();
    entries(name)
        .forEach(
            (key, value) -> {
              String at = pathOf(name) + "[" + key + "]";
              String text = value instanceof Tree.Nothing ? "" : text(at, value).orElse("");
              texts.put(key, text);
            });
    return texts;
  }

  /** A map of text to single values as they are written, whatever their type. */
  public SortedMap<String, String> writtenMap(String name) {
    var written = new TreeMap<String, String>();
    entries(name).forEach((key, value) -> value.scalar().ifPresent(w -> written.put(key, w)));
    return written;
  }

  /** A map of text to lists of text. */
  public SortedMap<String, List<String>> textListMap(String name) {
    var lists = new TreeMap<String, List<String>>();
    map(name).ifPresent(map -> map.names().forEach(key -> lists.put(key, map.texts(key))));
    return lists;
  }

  /** Says that fields are known, whatever is in them. */
  public Fields ignoring(String... names) {
    known.addAll(List.of(names));
    return this;
  }

  /** Says that all fields here are known, whether anybody asks for them or not. */
  public Fields ignoringOthers() {
    known.addAll(names());
    return this;
  }

  /** Reports every field, here and below, that was neither asked for nor ignored. */
  public void reportUnknown() {
    names().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> findings.unknown(pathOf(name)));
    children.forEach(Fields::reportUnknown);
  }

  /** Reports something wrong with a field. */
  public void error(String name, String message) {
    Tree value = map.entries().get(name);
    findings.error(pathOf(name), message, value == null ? map.place() : value.place());
  }

  /** Reports something wrong with one entry of a map of text. */
  public void errorIn(String name, String key, String message) {
    Tree value = map.entries().get(name);
    Tree entry = value instanceof Tree.Entries entries ? entries.entries().get(key) : null;
    Place at = entry == null ? map.place() : entry.place();
    findings.error(pathOf(name) + "[" + key + "]", message, at);
  }

  /** Reports something wrong with the map itself. */
  public void error(String message) {
    findings.error(path, message, map.place());
  }

  private Optional<Tree> value(String name) {
    known.add(name);
    return Optional.ofNullable(map.entries().get(name))
        .filter(value -> !(value instanceof Tree.Nothing));
  }

  private record Item(String path, Tree value) {}

  private <T> List<T> items(String name, Function<Item, Optional<T>> read) {
    Optional<Tree> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Tree.Items list)) {
      mismatch(pathOf(name), "a list", value.get());
      return List.of();
    }
    var items = new ArrayList<T>();
    for (int i = 0; i < list.items().size(); i++) {
      read.apply(new Item(pathOf(name) + "[" + i + "]", list.items().get(i))).ifPresent(items::add);
    }
    return items;
  }

  private Map<String, Tree> entries(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof Tree.Entries entries) {
                return entries.entries();
              }
              mismatch(pathOf(name), "a map", value);
              return Map.<String, Tree>of();
            })
        .orElse(Map.of());
  }

  private Optional<Fields> child(String at, Tree value) {
    if (!(value instanceof Tree.Entries entries)) {
      return mismatch(at, "a map", value);
    }
    var child = new Fields(at, entries, findings);
    children.add(child);
    return Optional.of(child);
  }

  /** What kubectl takes for a number or a boolean becomes text by quotes around it. */
  private Optional<String> text(String at, Tree value) {
    return switch (value) {
      case Tree.Text text -> Optional.of(text.value());
      case Tree.Items items -> mismatch(at, "text", items);
      case Tree.Entries entries -> mismatch(at, "text", entries);
      default -> mismatch(at, "text in quotes", value);
    };
  }

  private Optional<Integer> number(String at, Tree value, int least, int most) {
    Optional<BigInteger> whole = whole(value);
    if (whole.isEmpty()) {
      return mismatch(at, "a whole number", value);
    }
    BigInteger number = whole.get();
    if (number.compareTo(BigInteger.valueOf(least)) < 0
        || number.compareTo(BigInteger.valueOf(most)) > 0) {
      return mismatch(at, "a whole number from %d to %d".formatted(least, most), value);
    }
    return Optional.of(number.intValue());
  }

  private static Optional<BigInteger> whole(Tree value) {
    return switch (value) {
      case Tree.Whole whole -> Optional.of(whole.value());
      case Tree.Decimal decimal when isWhole(decimal.value()) ->
          Optional.of(BigDecimal.valueOf(decimal.value()).toBigInteger());
      default -> Optional.empty();
    };
  }

  private static boolean isWhole(double value) {
    return Double.isFinite(value) && value == Math.rint(value);
  }

  private <T> Optional<T> mismatch(String at, String wanted, Tree value) {
    findings.mismatch(at, wanted, value);
    return Optional.empty();
  }
}
