package io.albedo.planner.translate;

import io.albedo.model.alb.Scheme;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.Subnet;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds subnets among those of the account: by id, by name, by tags, or by what they are for. */
record SubnetFinder(Options options, AccountFacts facts, SubnetRequest request) {

  /** All that are meant for the scheme; where none is tagged, all that can serve it. */
  Parsed<List<Subnet>> discover() {
    return candidates()
        .flatMap(this::choose)
        .mapMessage(cause -> "couldn't auto-discover subnets: " + cause);
  }

  Parsed<List<Subnet>> byTags(Map<String, List<String>> tags) {
    return choose(
        inVpc(
            subnet ->
                tags.entrySet().stream()
                    .allMatch(
                        tag ->
                            subnet.tags().containsKey(tag.getKey())
                                && tag.getValue().contains(subnet.tags().get(tag.getKey())))));
  }

  /** In the order of AWS. */
  Parsed<List<Subnet>> byIds(List<String> ids) {
    List<Subnet> found = withIds(ids);
    return found.size() == ids.size()
        ? rules().checkNamed(found)
        : Parsed.bad("failed to list subnets by IDs: " + notAll(ids, found));
  }

  /** In the order written. */
  Parsed<List<Subnet>> byNamesOrIds(List<String> namesOrIds) {
    List<String> ids = namesOrIds.stream().filter(SubnetFinder::isId).toList();
    List<Subnet> found = withIds(ids);
    if (found.size() != ids.size()) {
      return named(Parsed.bad(notAll(ids, found)));
    }
    return named(new NamedSubnets(facts, namesOrIds).resolve()).flatMap(rules()::checkNamed);
  }

  private static Parsed<List<Subnet>> named(Parsed<List<Subnet>> subnets) {
    return subnets.mapMessage(cause -> "failed to list subnets by names or IDs: " + cause);
  }

  static boolean isId(String nameOrId) {
    return nameOrId.startsWith("subnet-");
  }

  private Parsed<List<Subnet>> candidates() {
    String roleTag = new CloudNeed.SubnetsForScheme(request.scheme()).roleTag();
    List<Subnet> tagged = inVpc(subnet -> hasRole(subnet, roleTag));
    boolean byReachability =
        tagged.isEmpty() && options.isOn(FeatureGate.SUBNET_DISCOVERY_BY_REACHABILITY);
    return byReachability
        ? new PublicSubnets(facts)
            .among(inVpc(subnet -> true), request.scheme() == Scheme.INTERNET_FACING)
        : Parsed.ok(tagged);
  }

  private static boolean hasRole(Subnet subnet, String roleTag) {
    String value = subnet.tags().get(roleTag);
    return value != null && (value.isEmpty() || value.equals("1"));
  }

  private Parsed<List<Subnet>> choose(List<Subnet> candidates) {
    return new SubnetEligibility(options, request.addressType())
        .choose(candidates)
        .flatMap(rules()::check);
  }

  private SubnetRules rules() {
    return new SubnetRules(facts, request);
  }

  private List<Subnet> inVpc(Predicate<Subnet> condition) {
    List<Subnet> found = new ArrayList<>();
    for (Subnet subnet : facts.subnets()) {
      if (subnet.vpc().equals(facts.vpc()) && condition.test(subnet)) {
        found.add(subnet);
      }
    }
    return found;
  }

  private List<Subnet> withIds(List<String> ids) {
    return facts.subnets().stream().filter(subnet -> ids.contains(subnet.id().value())).toList();
  }

  private static String notAll(List<String> ids, List<Subnet> found) {
    List<String> foundIds = found.stream().map(subnet -> subnet.id().value()).toList();
    return "couldn't find all subnets, want: %s, found: %s"
        .formatted(GoText.list(ids), GoText.list(foundIds));
  }
}
