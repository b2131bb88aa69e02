package io.albedo.planner.translate;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the security groups that an annotation names, by id or {@code Name} tag: all ids first,
 * then all names, each in the order of AWS. An id alone is known without looking.
 */
record SecurityGroupFinder(AwsFacts aws, Set<String> ids, Set<String> names) {

  static SecurityGroupFinder of(AwsFacts aws, List<String> namesOrIds) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    namesOrIds.forEach(item -> (item.startsWith("sg-") ? ids : names).add(item));
    return new SecurityGroupFinder(aws, ids, names);
  }

  Parsed<List<Token<SecurityGroupId>>> find() {
    return aws.look(needs().toList())
        .map(this::find)
        .orElseGet(() -> Parsed.ok(needs().map(SecurityGroupFinder::unseen).toList()));
  }

  private Stream<CloudNeed.SecurityGroupNamed> needs() {
    return Stream.concat(ids.stream(), names.stream()).map(CloudNeed.SecurityGroupNamed::new);
  }

  private static Token<SecurityGroupId> unseen(CloudNeed.SecurityGroupNamed need) {
    return need.nameOrId().startsWith("sg-")
        ? Token.of(new SecurityGroupId(need.nameOrId()))
        : Token.unknown(need.text());
  }

  private Parsed<List<Token<SecurityGroupId>>> find(CloudState cloud) {
    List<ObservedSecurityGroup> byId =
        cloud.securityGroups().stream().filter(sg -> ids.contains(sg.groupId().value())).toList();
    List<ObservedSecurityGroup> byName =
        cloud.securityGroups().stream().filter(this::isNamed).toList();
    return problem(byId, byName)
        .map(Parsed::<List<Token<SecurityGroupId>>>bad)
        .orElseGet(() -> Parsed.ok(tokens(byId, byName)));
  }

  private boolean isNamed(ObservedSecurityGroup sg) {
    return aws.isInVpc(sg.vpc()) && name(sg).filter(names::contains).isPresent();
  }

  private static Optional<String> name(ObservedSecurityGroup sg) {
    return Optional.ofNullable(sg.spec().tags().get("Name"));
  }

  private static List<Token<SecurityGroupId>> tokens(
      List<ObservedSecurityGroup> byId, List<ObservedSecurityGroup> byName) {
    return Stream.concat(byId.stream(), byName.stream()).map(sg -> Token.of(sg.groupId())).toList();
  }

  private Optional<String> problem(
      List<ObservedSecurityGroup> byId, List<ObservedSecurityGroup> byName) {
    List<String> problems = new ArrayList<>();
    addMissing(problems, "ids", ids, byId.stream().map(sg -> sg.groupId().value()));
    addMissing(problems, "names", names, byName.stream().flatMap(sg -> name(sg).stream()));
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of("couldn't find all security groups: " + String.join(", ", problems));
  }

  private static void addMissing(
      List<String> problems, String what, Set<String> wanted, Stream<String> found) {
    Set<String> distinct = new LinkedHashSet<>(found.toList());
    if (distinct.size() != wanted.size()) {
      problems.add(
          "requested %s [%s] but found [%s]"
              .formatted(what, String.join(", ", wanted), String.join(", ", distinct)));
    }
  }
}
