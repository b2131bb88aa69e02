package io.albedo.planner.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The first difference of two JSON trees. Absent, null and empty values are the same, and so are
 * lists whose order means nothing in any order.
 */
public final class JsonDifference {

  private static final Set<String> UNORDERED =
      Set.of("ingress", "loadBalancerAttributes", "listenerAttributes", "targetGroupAttributes");

  private JsonDifference() {}

  public static Optional<String> between(JsonNode expected, JsonNode actual) {
    return between("", expected, actual);
  }

  private static Optional<String> between(String path, JsonNode expected, JsonNode actual) {
    if (isNothing(expected) && isNothing(actual)) {
      return Optional.empty();
    }
    if (expected.isObject() && actual.isObject()) {
      return betweenObjects(path, expected, actual);
    }
    if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      return betweenArrays(path, expected, actual);
    }
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(path + ": expected " + brief(expected) + " but was " + brief(actual));
  }

  private static Optional<String> betweenObjects(String path, JsonNode expected, JsonNode actual) {
    Set<String> names = new TreeSet<>(expected.propertyNames());
    names.addAll(actual.propertyNames());
    return names.stream()
        .flatMap(
            name -> between(path + "/" + name, expected.path(name), actual.path(name)).stream())
        .findFirst();
  }

  private static Optional<String> betweenArrays(String path, JsonNode expected, JsonNode actual) {
    List<JsonNode> left = items(path, expected);
    List<JsonNode> right = items(path, actual);
    for (int i = 0; i < left.size(); i++) {
      Optional<String> difference = between(path + "[" + i + "]", left.get(i), right.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static List<JsonNode> items(String path, JsonNode array) {
    List<JsonNode> items = new ArrayList<>(array.values());
    if (path.contains("SecurityGroup") || !path.endsWith("ingress")) {
      sort(path, items);
    }
    return items;
  }

  private static void sort(String path, List<JsonNode> items) {
    if (UNORDERED.contains(path.substring(path.lastIndexOf('/') + 1))) {
      items.sort(Comparator.comparing(JsonDifference::sortKey));
    }
  }

  /** Members in the order of their names, which no equal tree can have otherwise. */
  private static String sortKey(JsonNode item) {
    List<String> members = new ArrayList<>();
    item.properties().forEach(e -> members.add(e.getKey() + "=" + e.getValue()));
    members.sort(Comparator.naturalOrder());
    return members.toString();
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isContainer() && node.isEmpty());
  }

  private static String brief(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= 300 ? text : text.substring(0, 300) + "...";
  }
}
