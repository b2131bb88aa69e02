package io.albedo.planner.iam;

import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.plan.Plan;
import io.albedo.planner.json.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The least that must be allowed in AWS to observe what a plan needs and to carry it out.
 *
 * @param permissions statement by statement
 */
public record IamPolicy(SortedSet<Permission> permissions) {

  public IamPolicy {
    permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
  }

  /** What a plan takes, with the look at AWS that comes before it. */
  public static IamPolicy of(Collection<CloudNeed> needs, Plan plan) {
    return new IamPolicy(
        Stream.concat(
                needs.stream().flatMap(NeedPermissions::of),
                plan.groups().stream()
                    .flatMap(group -> group.operations().stream())
                    .flatMap(CallPermissions::of))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** All actions, by name. */
  public SortedSet<String> actions() {
    return permissions.stream()
        .map(Permission::action)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The policy document.
   *
   * @param facts where the plan is made; any region and account if nobody has looked
   */
  public Json.Obj document(String cluster, Optional<AccountFacts> facts) {
    Place place = Place.of(facts);
    SortedMap<Scope, List<String>> statements =
        new TreeMap<>(
            permissions.stream()
                .collect(
                    Collectors.groupingBy(
                        Permission::scope,
                        Collectors.mapping(Permission::action, Collectors.toList()))));
    return Json.object()
        .put("Version", "2012-10-17")
        .put(
            "Statement",
            new Json.Arr(
                statements.entrySet().stream()
                    .map(s -> statement(s.getKey(), s.getValue(), place, cluster))
                    .toList()))
        .build();
  }

  private static Json statement(Scope scope, List<String> actions, Place place, String cluster) {
    Json.Obj start =
        Json.object()
            .put("Sid", scope.sid())
            .put("Effect", "Allow")
            .put("Action", Json.strings(actions))
            .put("Resource", Json.strings(scope.patterns().stream().map(place::fill).toList()))
            .build();
    return condition(scope, cluster).map(c -> with(start, c)).orElse(start);
  }

  private static Json with(Json.Obj statement, Json condition) {
    List<Json.Member> members =
        Stream.concat(
                statement.members().stream(), Stream.of(new Json.Member("Condition", condition)))
            .toList();
    return new Json.Obj(members);
  }

  private static Optional<Json> condition(Scope scope, String cluster) {
    return switch (scope.bound()) {
      case NONE -> Optional.empty();
      case REQUEST_TAG -> equality("aws:RequestTag/" + OwnershipTags.CLUSTER, cluster);
      case RESOURCE_TAG -> equality("aws:ResourceTag/" + OwnershipTags.CLUSTER, cluster);
      case CREATION ->
          equality(
              "elasticloadbalancing:CreateAction",
              "CreateListener",
              "CreateLoadBalancer",
              "CreateRule",
              "CreateTargetGroup");
      case SECURITY_GROUP_CREATION -> equality("ec2:CreateAction", "CreateSecurityGroup");
      case CNAME ->
          Optional.of(
              operator(
                  "ForAllValues:StringEquals",
                  "route53:ChangeResourceRecordSetsRecordTypes",
                  "CNAME"));
      case SERVICE -> equality("iam:AWSServiceName", "elasticloadbalancing.amazonaws.com");
    };
  }

  private static Optional<Json> equality(String key, String... values) {
    return Optional.of(operator("StringEquals", key, values));
  }

  private static Json operator(String operator, String key, String... values) {
    Json value = values.length == 1 ? new Json.Str(values[0]) : Json.strings(List.of(values));
    return Json.Obj.of(Map.of(operator, Json.Obj.of(Map.of(key, value))));
  }
}
