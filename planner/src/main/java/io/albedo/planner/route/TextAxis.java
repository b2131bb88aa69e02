package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fields on which conditions have wildcards and regular expressions. Cells of wildcards are all
 * found; of a regular expression only some texts that it finds are known, so with any the cells are
 * not complete.
 */
final class TextAxis {

  private final List<Condition> conditions;
  private final List<Wildcard> patterns = new ArrayList<>();
  private final List<BitSet> owners = new ArrayList<>();
  private final List<String> regexes = new ArrayList<>();

  TextAxis(List<Condition> conditions) {
    this.conditions = conditions;
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < conditions.size(); i++) {
      for (String value : values(conditions.get(i))) {
        owners.get(known.computeIfAbsent(value, this::enter)).set(i);
      }
      regexes.addAll(regexes(conditions.get(i)));
    }
  }

  private int enter(String value) {
    boolean foldsCase = !(conditions.getFirst() instanceof Condition.PathPattern);
    patterns.add(foldsCase ? Wildcard.withoutCase(value) : Wildcard.withCase(value));
    owners.add(new BitSet());
    return patterns.size() - 1;
  }

  private static List<String> values(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> c.values();
      case Condition.PathPattern c -> c.values();
      case Condition.HttpHeader c -> c.values();
      default -> List.of();
    };
  }

  private static List<String> regexes(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> c.regexValues();
      case Condition.PathPattern c -> c.regexValues();
      case Condition.HttpHeader c -> c.regexValues();
      default -> List.of();
    };
  }

  Cells<Consumer<Request.Builder>> hosts() {
    return written(cells("", "", r -> List.of(r)), (b, name) -> b.host(header(asNamed(name))));
  }

  /** No host begins with a dot, so if it makes no difference there is a letter before it. */
  private String asNamed(String name) {
    String named = "x" + name;
    return name.startsWith(".")
            && Axis.vector(conditions, Request.builder().host(header(name)).build())
                .equals(Axis.vector(conditions, Request.builder().host(header(named)).build()))
        ? named
        : name;
  }

  /** A header that has the name, which is all up to the port. */
  private static String header(String name) {
    return HostPort.of(name).host().equals(name) ? name : name + ":80";
  }

  /** Every path begins with a slash, and none has a question mark. */
  Cells<Consumer<Request.Builder>> paths() {
    return written(
        cells("/", "?", r -> r.startsWith("/") ? List.of(r) : List.of(r, "/" + r)),
        (b, path) -> b.path(path));
  }

  Cells<Consumer<Request.Builder>> headers(String name) {
    return written(
        CellUnion.of(cells("", "\r\n", r -> List.of(r))),
        (b, values) -> values.forEach(v -> b.addHeaders(new Header(name, v))));
  }

  private Cells<String> cells(
      String start, String forbidden, Function<String, List<String>> forms) {
    Cells<String> cells =
        WildcardCells.of(patterns, start, forbidden).regrouped(this::conditionsOf);
    return regexes.isEmpty() ? cells : withRegexes(cells, start, forms);
  }

  private BitSet conditionsOf(BitSet matched) {
    BitSet vector = new BitSet();
    matched.stream().forEach(pattern -> vector.or(owners.get(pattern)));
    return vector;
  }

  private Cells<String> withRegexes(
      Cells<String> cells, String start, Function<String, List<String>> forms) {
    Map<BitSet, String> all = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>(cells.byVector().values());
    regexes.stream()
        .distinct()
        .flatMap(regex -> RegexSamples.of(regex).stream())
        .flatMap(sample -> forms.apply(sample).stream())
        .filter(text -> text.startsWith(start))
        .forEach(texts::add);
    texts.forEach(text -> all.putIfAbsent(Axis.vector(conditions, request(text)), text));
    return new Cells<>(all, false);
  }

  private Request request(String text) {
    Request.Builder builder = Request.builder();
    switch (conditions.getFirst()) {
      case Condition.HostHeader c -> builder.host(header(text));
      case Condition.HttpHeader c -> builder.addHeaders(new Header(c.name(), text));
      default -> builder.path(text);
    }
    return builder.build();
  }

  private static <T> Cells<Consumer<Request.Builder>> written(
      Cells<T> cells, BiConsumer<Request.Builder, T> writing) {
    Map<BitSet, Consumer<Request.Builder>> all = new LinkedHashMap<>();
    cells.byVector().forEach((v, value) -> all.put(v, builder -> writing.accept(builder, value)));
    return new Cells<>(all, cells.complete());
  }
}
