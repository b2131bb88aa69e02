package io.albedo.planner.translate;

import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.Subnet;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Asks AWS for subnets; they are known after apply as long as nobody has looked. */
record SubnetLookup(Surroundings surroundings, SubnetRequest request) {

  /** Most groups of a cluster ask for the same. */
  Parsed<Token<List<SubnetMapping>>> discovered() {
    return surroundings.discovered().computeIfAbsent(request, ignored -> discover());
  }

  private Parsed<Token<List<SubnetMapping>>> discover() {
    CloudNeed need = new CloudNeed.SubnetsForScheme(request.scheme());
    return ask(List.of(need), need.text(), SubnetFinder::discover);
  }

  /** As an annotation names them. */
  Parsed<Token<List<SubnetMapping>>> named(List<String> namesOrIds) {
    return ask(needs(namesOrIds), words(namesOrIds), finder -> finder.byNamesOrIds(namesOrIds));
  }

  /** As class parameters select them. */
  Parsed<Token<List<SubnetMapping>>> selected(SubnetSelector selector) {
    if (!selector.ids().isEmpty()) {
      List<String> ids = selector.ids();
      return ask(needs(ids), words(ids), finder -> finder.byIds(ids));
    }
    CloudNeed need = new CloudNeed.SubnetsTagged(new TreeMap<>(selector.tags()));
    return ask(List.of(need), need.text(), finder -> finder.byTags(selector.tags()));
  }

  private static List<CloudNeed.SubnetNamed> needs(List<String> namesOrIds) {
    return namesOrIds.stream().map(CloudNeed.SubnetNamed::new).toList();
  }

  private static String words(List<String> namesOrIds) {
    return "subnets " + String.join(", ", namesOrIds);
  }

  private Parsed<Token<List<SubnetMapping>>> ask(
      List<? extends CloudNeed> needs,
      String words,
      Function<SubnetFinder, Parsed<List<Subnet>>> look) {
    return surroundings
        .aws()
        .facts(needs)
        .map(facts -> look.apply(finder(facts)).map(SubnetLookup::mappings))
        .orElseGet(() -> Parsed.ok(Token.unknown(words)));
  }

  private SubnetFinder finder(AccountFacts facts) {
    return new SubnetFinder(surroundings.options(), facts, request);
  }

  private static Token<List<SubnetMapping>> mappings(List<Subnet> subnets) {
    List<SubnetMapping> mappings = new ArrayList<>(subnets.size());
    subnets.forEach(subnet -> mappings.add(SubnetMapping.of(subnet.id())));
    return Token.of(List.copyOf(mappings));
  }
}
