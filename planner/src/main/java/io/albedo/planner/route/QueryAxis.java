package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.KeyValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The query. Keys and values are told apart by their own patterns; a parameter is a key of one cell
 * and a value of another, and a query has any number of parameters.
 */
final class QueryAxis {

  private final List<Condition> conditions;
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<String, Integer> values = new LinkedHashMap<>();

  QueryAxis(List<Condition> conditions) {
    this.conditions = conditions;
    for (Condition condition : conditions) {
      for (KeyValue pair : pairs(condition)) {
        pair.key().ifPresent(key -> keys.putIfAbsent(key, keys.size()));
        values.putIfAbsent(pair.value(), values.size());
      }
    }
  }

  private static List<KeyValue> pairs(Condition condition) {
    return condition instanceof Condition.QueryString query ? query.values() : List.of();
  }

  Cells<Consumer<Request.Builder>> queries() {
    Cells<List<String>> queries = CellUnion.of(parameters());
    Map<BitSet, Consumer<Request.Builder>> all = new LinkedHashMap<>();
    queries
        .byVector()
        .forEach(
            (vector, parameters) ->
                all.put(vector, builder -> addTo(builder, String.join("&", parameters))));
    return new Cells<>(all, queries.complete());
  }

  private static void addTo(Request.Builder builder, String query) {
    if (!query.isEmpty()) {
      builder.query(query);
    }
  }

  /** A key ends at the first {@code =}, a parameter at the next {@code &}. */
  private Cells<String> parameters() {
    Cells<String> keyCells = WildcardCells.of(read(keys), "", "=&");
    Cells<String> valueCells = WildcardCells.of(read(values), "", "&");
    Map<BitSet, String> all = new LinkedHashMap<>();
    keyCells
        .byVector()
        .forEach(
            (key, keyText) ->
                valueCells
                    .byVector()
                    .forEach(
                        (value, valueText) ->
                            all.putIfAbsent(vector(key, value), keyText + "=" + valueText)));
    return new Cells<>(all, keyCells.complete() && valueCells.complete());
  }

  private static List<Wildcard> read(Map<String, Integer> patterns) {
    List<Wildcard> all = new ArrayList<>();
    patterns.keySet().forEach(p -> all.add(Wildcard.escaped(p)));
    return all;
  }

  private BitSet vector(BitSet key, BitSet value) {
    BitSet vector = new BitSet();
    for (int i = 0; i < conditions.size(); i++) {
      vector.set(i, pairs(conditions.get(i)).stream().anyMatch(pair -> holds(pair, key, value)));
    }
    return vector;
  }

  private boolean holds(KeyValue pair, BitSet key, BitSet value) {
    return pair.key().map(k -> key.get(keys.getOrDefault(k, 0))).orElse(true)
        && value.get(values.getOrDefault(pair.value(), 0));
  }
}
