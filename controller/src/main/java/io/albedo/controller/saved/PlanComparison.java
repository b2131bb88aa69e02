package io.albedo.controller.saved;

import io.albedo.controller.saved.Difference.Kind;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is new, gone or changed from one plan to another, in the order in which plans print it. */
public final class PlanComparison {

  private static final String FINDINGS = "Findings";
  private static final String OBSERVED = "Observed";

  private final List<Difference> differences = new ArrayList<>();

  private PlanComparison() {}

  /** What is to be done, what is withheld, and what was found. */
  public static List<Difference> of(SavedPlan before, SavedPlan after) {
    PlanComparison comparison = new PlanComparison();
    comparison.groups(byName(before), byName(after));
    comparison.findings(before, after);
    return comparison.differences;
  }

  /** Only what is to be done, and what is withheld. */
  public static List<Difference> ofChanges(SavedPlan before, SavedPlan after) {
    return of(before.withoutFindings(), after.withoutFindings());
  }

  /** What was there, by ARN or id. */
  public static List<Difference> ofObserved(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    Set<String> handles = new TreeSet<>(before.keySet());
    handles.addAll(after.keySet());
    PlanComparison comparison = new PlanComparison();
    for (String handle : handles) {
      kind(before.get(handle), after.get(handle))
          .ifPresent(kind -> comparison.add(kind, OBSERVED, handle, List.of()));
    }
    return comparison.differences;
  }

  private static Optional<Kind> kind(@Nullable Object before, @Nullable Object after) {
    if (before == null) {
      return after == null ? Optional.empty() : Optional.of(Kind.NEW);
    }
    if (after == null) {
      return Optional.of(Kind.GONE);
    }
    return before.equals(after) ? Optional.empty() : Optional.of(Kind.CHANGED);
  }

  private static Map<String, SavedPlan.Group> byName(SavedPlan plan) {
    return plan.groups().stream()
        .collect(
            Collectors.toMap(
                SavedPlan.Group::name, group -> group, (a, b) -> a, LinkedHashMap::new));
  }

  private void groups(Map<String, SavedPlan.Group> before, Map<String, SavedPlan.Group> after) {
    for (String name : union(before, after)) {
      group("Group " + name, before.get(name), after.get(name));
    }
  }

  private void group(
      String where, SavedPlan.@Nullable Group before, SavedPlan.@Nullable Group after) {
    if (before == null || after == null) {
      kind(before, after).ifPresent(kind -> add(kind, where, "the group", List.of()));
    } else if (!before.status().equals(after.status())) {
      String change = "status: " + before.status() + " -> " + after.status();
      add(Kind.CHANGED, where, "the group", List.of(change));
    }
    Map<String, Json.Obj> nothing = Map.of();
    values(
        where,
        "",
        before == null ? nothing : before.operations(),
        after == null ? nothing : after.operations());
    values(
        where,
        "withheld: ",
        before == null ? nothing : before.withheld(),
        after == null ? nothing : after.withheld());
  }

  private void values(
      String where, String prefix, Map<String, Json.Obj> before, Map<String, Json.Obj> after) {
    for (String key : union(before, after)) {
      Json.Obj had = before.get(key);
      Json.Obj has = after.get(key);
      if (had != null && has != null) {
        if (!ValueComparison.same(had, has)) {
          add(Kind.CHANGED, where, prefix + name(key, has), ValueComparison.of(had, has));
        }
      } else if (had != null) {
        add(Kind.GONE, where, prefix + name(key, had), List.of());
      } else if (has != null) {
        add(Kind.NEW, where, prefix + name(key, has), List.of());
      }
    }
    order(where, prefix, before, after);
  }

  private void order(
      String where, String prefix, Map<String, Json.Obj> before, Map<String, Json.Obj> after) {
    List<String> had = before.keySet().stream().filter(after::containsKey).toList();
    List<String> have = after.keySet().stream().filter(before::containsKey).toList();
    if (!had.equals(have)) {
      add(Kind.CHANGED, where, prefix + "the order", List.of(had + " -> " + have));
    }
  }

  private static String name(String key, Json.Obj value) {
    return value.member("title").orElse(null) instanceof Json.Str(String title)
        ? key + ": " + title
        : key;
  }

  private void findings(SavedPlan before, SavedPlan after) {
    Map<String, Json.Obj> had = byText(before.diagnostics());
    Map<String, Json.Obj> have = byText(after.diagnostics());
    had.forEach((text, finding) -> finding(Kind.GONE, text, finding, have));
    have.forEach((text, finding) -> finding(Kind.NEW, text, finding, had));
  }

  private void finding(Kind kind, String text, Json.Obj finding, Map<String, Json.Obj> others) {
    if (!others.containsKey(text)) {
      add(kind, FINDINGS, words(finding), List.of());
    }
  }

  private static Map<String, Json.Obj> byText(List<Json.Obj> values) {
    Map<String, Json.Obj> byText = new LinkedHashMap<>();
    values.forEach(value -> byText.put(JsonWriter.compact(value), value));
    return byText;
  }

  private static String words(Json.Obj finding) {
    return List.of("severity", "code", "subject", "field", "message").stream()
        .map(name -> finding.member(name).orElse(null))
        .map(value -> value instanceof Json.Str(String text) ? text : "")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Set<String> union(Map<String, ?> before, Map<String, ?> after) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private void add(Kind kind, String where, String what, List<String> details) {
    differences.add(new Difference(kind, where, what, details));
  }
}
