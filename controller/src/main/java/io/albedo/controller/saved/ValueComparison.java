package io.albedo.controller.saved;

import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which members two JSON objects differ: {@code input.Port: 80 -> 8080}. */
final class ValueComparison {

  private static final int LONGEST = 120;

  private final List<String> lines = new ArrayList<>();

  private ValueComparison() {}

  static List<String> of(Json.Obj before, Json.Obj after) {
    ValueComparison comparison = new ValueComparison();
    comparison.objects("", before, after);
    return comparison.lines;
  }

  /** Whether two values are written in the same way. */
  static boolean same(Json before, Json after) {
    return JsonWriter.compact(before).equals(JsonWriter.compact(after));
  }

  private void objects(String path, Json.Obj before, Json.Obj after) {
    Set<String> names = new LinkedHashSet<>();
    before.members().forEach(m -> names.add(m.name()));
    after.members().forEach(m -> names.add(m.name()));
    names.forEach(name -> values(path + "." + name, before.member(name), after.member(name)));
  }

  private void values(String path, Optional<Json> before, Optional<Json> after) {
    if (text(before).equals(text(after))) {
      return;
    }
    if (before.orElse(null) instanceof Json.Obj b && after.orElse(null) instanceof Json.Obj a) {
      objects(path, b, a);
    } else if (before.orElse(null) instanceof Json.Arr b
        && after.orElse(null) instanceof Json.Arr a
        && a.items().size() == b.items().size()) {
      items(path, b, a);
    } else {
      lines.add(path.substring(1) + ": " + brief(before) + " -> " + brief(after));
    }
  }

  private void items(String path, Json.Arr before, Json.Arr after) {
    for (int i = 0; i < before.items().size(); i++) {
      values(
          path + "[" + i + "]",
          Optional.of(before.items().get(i)),
          Optional.of(after.items().get(i)));
    }
  }

  private static String text(Optional<Json> value) {
    return value.map(JsonWriter::compact).orElse("nothing");
  }

  private static String brief(Optional<Json> value) {
    String text = text(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
