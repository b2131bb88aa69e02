package io.albedo.controller.json;

import io.albedo.k8s.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes {@code on}, {@code off}, {@code yes} and {@code no} for texts, as YAML 1.2 does. AWS has
 * settings with such values, and tools that print them without quotes; Kubernetes, whose rules the
 * tree follows, takes them for booleans.
 */
final class YamlTexts {

  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");

  private YamlTexts() {}

  static Tree.Entries restore(Tree.Entries map) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    map.entries().forEach((key, value) -> entries.put(key, restore(value)));
    return new Tree.Entries(entries, map.place());
  }

  private static Tree restore(Tree tree) {
    return switch (tree) {
      case Tree.Entries map -> restore(map);
      case Tree.Items list ->
          new Tree.Items(list.items().stream().map(YamlTexts::restore).toList(), list.place());
      case Tree.Flag flag when !BOOLEANS.contains(flag.written()) ->
          new Tree.Text(flag.written(), flag.place());
      case Tree.Flag flag -> flag;
      case Tree.Text text -> text;
      case Tree.Whole whole -> whole;
      case Tree.Decimal decimal -> decimal;
      case Tree.Nothing nothing -> nothing;
    };
  }
}
