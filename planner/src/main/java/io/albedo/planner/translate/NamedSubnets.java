package io.albedo.planner.translate;

import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Subnet;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Subnets named by id or {@code Name} tag, in the order written. A name that is given several times
 * takes as many of the subnets that have it, by rising id.
 *
 * @param namesOrIds the ids among them exist
 */
record NamedSubnets(AccountFacts facts, List<String> namesOrIds) {

  Parsed<List<Subnet>> resolve() {
    List<String> missing = new ArrayList<>(new TreeSet<>(names().toList()));
    missing.removeIf(name -> !withName(name).isEmpty());
    return missing.isEmpty()
        ? inOrder()
        : Parsed.bad("couldn't find all subnets, missing names: " + GoText.list(missing));
  }

  private Stream<String> names() {
    return namesOrIds.stream().filter(item -> !SubnetFinder.isId(item));
  }

  private Parsed<List<Subnet>> inOrder() {
    List<Subnet> subnets = new ArrayList<>();
    Map<String, Integer> turns = new HashMap<>();
    for (String item : namesOrIds) {
      int turn = turns.merge(item, 1, Integer::sum);
      matches(item).stream().skip(turn - 1L).findFirst().ifPresent(subnets::add);
    }
    return subnets.size() == namesOrIds.size() ? Parsed.ok(subnets) : Parsed.bad(tooOften());
  }

  private String tooOften() {
    return names()
        .filter(name -> timesAsked(name) > withName(name).size())
        .findFirst()
        .map(this::tooOften)
        .orElseThrow();
  }

  private String tooOften(String name) {
    return "subnet with Name tag \"%s\" requested %d times but only %d subnet(s) found with that name"
        .formatted(name, timesAsked(name), withName(name).size());
  }

  private long timesAsked(String name) {
    return namesOrIds.stream().filter(name::equals).count();
  }

  private List<Subnet> matches(String item) {
    return SubnetFinder.isId(item)
        ? facts.subnets().stream().filter(subnet -> subnet.id().value().equals(item)).toList()
        : withName(item);
  }

  private List<Subnet> withName(String name) {
    return facts.subnets().stream()
        .filter(subnet -> subnet.vpc().equals(facts.vpc()))
        .filter(subnet -> name.equals(subnet.tags().get("Name")))
        .sorted(Comparator.comparing(Subnet::id))
        .toList();
  }
}
