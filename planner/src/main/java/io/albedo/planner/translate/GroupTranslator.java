package io.albedo.planner.translate;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.group.IngressGroup;
import io.albedo.planner.group.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Translates one group. Members at fault are left out, and the others are translated as if those
 * were not there: first the ones that are wrong in themselves, then the ones that do not fit to
 * what is left.
 */
final class GroupTranslator {

  private final Surroundings surroundings;
  private final IngressGroup group;
  private final List<ObjectName> quarantined = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  GroupTranslator(Surroundings surroundings, IngressGroup group) {
    this.surroundings = surroundings;
    this.group = group;
    quarantined.addAll(group.misplaced());
    diagnostics.addAll(group.diagnostics());
  }

  GroupTranslation translate() {
    boolean held = checkInactive() || group.held();
    if (held) {
      return blocked(group.members().stream().map(Member::name).toList());
    }
    return group.members().isEmpty() ? withoutMembers() : translate(group.members());
  }

  private boolean checkInactive() {
    boolean protectedNow = false;
    for (Ingress ingress : group.inactive()) {
      if (ingress.deleting()) {
        Findings findings = DeletionProtection.findings(ingress);
        DeletionProtection.check(ingress, findings);
        diagnostics.addAll(findings.list());
        protectedNow |= findings.isFaulty();
      }
    }
    return protectedNow;
  }

  /** Everything is taken down, unless members are only missing because they are at fault. */
  private GroupTranslation withoutMembers() {
    return quarantined.isEmpty()
        ? start(List.of()).graph(AlbGraph.empty(group.id().stack())).build()
        : blocked(List.of());
  }

  private GroupTranslation translate(List<Member> members) {
    GroupAttempt attempt = attempt(members);
    List<MemberScope> faulty = faulty(attempt.group().members());
    if (faulty.isEmpty()) {
      return finish(attempt);
    }
    Set<ObjectName> names = faulty.stream().map(MemberScope::name).collect(Collectors.toSet());
    faulty.forEach(this::quarantine);
    List<Member> left = members.stream().filter(m -> !names.contains(m.name())).toList();
    return left.isEmpty() ? blocked(List.of()) : translate(left);
  }

  private GroupAttempt attempt(List<Member> members) {
    List<MemberScope> scopes = members.stream().map(MemberScope::of).toList();
    scopes.forEach(SettingsCheck::check);
    GroupScope scope =
        new GroupScope(group.id(), scopes, new GroupFindings(group.id()), surroundings);
    return new GroupAttempt(scope).build();
  }

  private static List<MemberScope> faulty(List<MemberScope> members) {
    List<MemberScope> wrong = having(members, member -> member.findings().isFaulty());
    return wrong.isEmpty() ? having(members, member -> member.findings().isUnfit()) : wrong;
  }

  private static List<MemberScope> having(
      List<MemberScope> members, Predicate<MemberScope> condition) {
    return members.stream().filter(condition).toList();
  }

  private void quarantine(MemberScope member) {
    quarantined.add(member.name());
    diagnostics.addAll(member.findings().list());
  }

  private GroupTranslation finish(GroupAttempt attempt) {
    GroupScope scope = attempt.group();
    scope.members().forEach(member -> diagnostics.addAll(member.findings().list()));
    diagnostics.addAll(scope.findings().list());
    List<ObjectName> names = scope.members().stream().map(MemberScope::name).toList();
    if (scope.findings().isBlocked()) {
      return blocked(names);
    }
    return start(names)
        .graph(attempt.stack().graph(group.id().stack()))
        .origins(attempt.stack().origins())
        .listenerPorts(attempt.ports().keySet())
        .backendSecurityGroupRequired(attempt.needsSharedSecurityGroup())
        .build();
  }

  private GroupTranslation blocked(List<ObjectName> members) {
    return start(members).graph(AlbGraph.empty(group.id().stack())).blocked(true).build();
  }

  private GroupTranslation.Builder start(List<ObjectName> members) {
    return GroupTranslation.builder()
        .group(group.id())
        .members(members)
        .inactiveMembers(group.inactive().stream().map(Ingress::name).toList())
        .quarantined(quarantined.stream().sorted().toList())
        .diagnostics(diagnostics.stream().sorted().distinct().toList());
  }
}
