package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Goes from field to field: each of the kinds found so far, with each cell of the next field. Kinds
 * are told apart by the rules that may still match, so that most pairs fall together.
 */
final class RequestClassFinder {

  private static final int KINDS_AT_MOST = 20_000;

  private final Request template;
  private final List<List<Condition>> rules;
  private Map<BitSet, Kind> kinds = new LinkedHashMap<>();
  private boolean complete = true;

  /** A request in the making: what has been decided of it, the last first. */
  private record Kind(List<Consumer<Request.Builder>> decisions) {
    Kind with(Consumer<Request.Builder> decision) {
      List<Consumer<Request.Builder>> more = new ArrayList<>(decisions);
      more.add(decision);
      return new Kind(more);
    }

    Request request(Request template) {
      Request.Builder builder = Request.builder().from(template);
      decisions.forEach(d -> d.accept(builder));
      return builder.build();
    }
  }

  /**
   * Of one listener.
   *
   * @param rules what each of them wants of a request
   */
  RequestClassFinder(Request template, List<List<Condition>> rules) {
    this.template = template;
    this.rules = rules;
  }

  RequestClasses find() {
    BitSet all = new BitSet();
    all.set(0, rules.size());
    kinds.put(all, new Kind(List.of()));
    axes().forEach(this::divide);
    List<RequestClass> classes = new ArrayList<>();
    kinds.forEach(
        (vector, kind) ->
            classes.add(
                new RequestClass(
                    kind.request(template),
                    vector.stream().mapToObj(rules::get).collect(Collectors.toSet()))));
    return new RequestClasses(classes, complete);
  }

  private List<Axis> axes() {
    SortedMap<String, LinkedHashSet<Condition>> byName = new TreeMap<>();
    rules.forEach(
        rule ->
            rule.forEach(
                c -> byName.computeIfAbsent(Axis.name(c), n -> new LinkedHashSet<>()).add(c)));
    return byName.values().stream().map(c -> Axis.of(List.copyOf(c))).toList();
  }

  private void divide(Axis axis) {
    Cells<Consumer<Request.Builder>> cells = axis.cells().regrouped(rulesLeftBy(axis));
    complete &= cells.complete();
    Map<BitSet, Kind> divided = new LinkedHashMap<>();
    for (Map.Entry<BitSet, Kind> kind : kinds.entrySet()) {
      for (Map.Entry<BitSet, Consumer<Request.Builder>> cell : cells.byVector().entrySet()) {
        BitSet left = (BitSet) kind.getKey().clone();
        left.and(cell.getKey());
        if (divided.size() < KINDS_AT_MOST || divided.containsKey(left)) {
          divided.computeIfAbsent(left, v -> kind.getValue().with(cell.getValue()));
        } else {
          complete = false;
        }
      }
    }
    kinds = divided;
  }

  /** The rules whose conditions on the axis all hold, by the conditions that do. */
  private Function<BitSet, BitSet> rulesLeftBy(Axis axis) {
    List<BitSet> wanted = new ArrayList<>();
    for (List<Condition> rule : rules) {
      BitSet indices = new BitSet();
      rule.stream().mapToInt(axis.conditions()::indexOf).filter(i -> i >= 0).forEach(indices::set);
      wanted.add(indices);
    }
    return holding -> {
      BitSet left = new BitSet();
      for (int i = 0; i < wanted.size(); i++) {
        left.set(i, isWithin(wanted.get(i), holding));
      }
      return left;
    };
  }

  private static boolean isWithin(BitSet some, BitSet all) {
    BitSet missing = (BitSet) some.clone();
    missing.andNot(all);
    return missing.isEmpty();
  }
}
