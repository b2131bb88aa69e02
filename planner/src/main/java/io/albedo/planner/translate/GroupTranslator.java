package io.albedo.planner.translate;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.group.IngressGroup;
import io.albedo.planner.group.Member;
import io.albedo.planner.options.ReplacementApproval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final Set<ObjectName> standIns = new TreeSet<>();
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
    return group.members().isEmpty() ? withoutMembers() : translateMembers();
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

  private GroupTranslation translateMembers() {
    GroupAttempt whole = attempt(group.members());
    GroupAttempt attempt = whole;
    List<MemberScope> faulty = faulty(whole);
    while (!faulty.isEmpty()) {
      List<Member> left = left(attempt, faulty);
      if (left.isEmpty()) {
        return blocked(List.of());
      }
      attempt = attempt(left);
      faulty = faulty(attempt);
    }
    keepFrontage(whole, attempt);
    return finish(attempt);
  }

  /** The others, and in place of the faulty ones, where it is known, what they last were. */
  private List<Member> left(GroupAttempt attempt, List<MemberScope> faulty) {
    Set<ObjectName> names = faulty.stream().map(MemberScope::name).collect(Collectors.toSet());
    List<Member> left = new ArrayList<>();
    for (MemberScope member : attempt.group().members()) {
      if (names.contains(member.name())) {
        replace(member).ifPresent(left::add);
      } else {
        left.add(member.member());
      }
    }
    return left;
  }

  private Optional<Member> replace(MemberScope member) {
    if (standIns.remove(member.name())) {
      quarantined.add(member.name());
      return Optional.empty();
    }
    diagnostics.addAll(member.findings().list());
    Optional<Member> lastGood = lastGood(member);
    if (lastGood.isPresent()) {
      standIns.add(member.name());
    } else {
      quarantined.add(member.name());
    }
    return lastGood;
  }

  /** Who is alone in a group has nobody to make room for, and keeps what it has as it is. */
  private Optional<Member> lastGood(MemberScope member) {
    return group.id() instanceof GroupId.Explicit
        ? surroundings.lastGood(member.member())
        : Optional.empty();
  }

  /**
   * Who holds the group's finalizer may be served already, by a load balancer that is what it is
   * because of that member: leaving it out must not replace the load balancer or open it.
   */
  private void keepFrontage(GroupAttempt whole, GroupAttempt attempt) {
    List<ObjectName> served =
        whole.group().members().stream()
            .filter(member -> quarantined.contains(member.name()))
            .filter(member -> member.ingress().finalizers().contains(group.id().finalizer()))
            .map(MemberScope::name)
            .toList();
    if (!served.isEmpty()) {
      whole
          .frontage()
          .changeTo(attempt.frontage())
          .ifPresent(what -> hold(attempt.group().findings(), served, what));
    }
  }

  private static void hold(GroupFindings findings, List<ObjectName> served, String what) {
    findings.add(
        Code.GROUP_HELD,
        "",
        "without Ingress %s the %s of the load balancer would change, so the group is left as it is until that is corrected"
            .formatted(served.getFirst(), what));
    findings.block();
  }

  private GroupAttempt attempt(List<Member> members) {
    List<MemberScope> scopes = members.stream().map(MemberScope::of).toList();
    scopes.forEach(UnknownAnnotations::check);
    GroupScope scope =
        new GroupScope(group.id(), scopes, new GroupFindings(group.id()), surroundings);
    return new GroupAttempt(scope).build();
  }

  private static List<MemberScope> faulty(GroupAttempt attempt) {
    List<MemberScope> members = attempt.group().members();
    List<MemberScope> wrong = having(members, member -> member.findings().isFaulty());
    return wrong.isEmpty() ? having(members, member -> member.findings().isUnfit()) : wrong;
  }

  private static List<MemberScope> having(
      List<MemberScope> members, Predicate<MemberScope> condition) {
    List<MemberScope> having = new ArrayList<>();
    for (MemberScope member : members) {
      if (condition.test(member)) {
        having.add(member);
      }
    }
    return having;
  }

  private GroupTranslation finish(GroupAttempt attempt) {
    GroupScope scope = attempt.group();
    List<ObjectName> names = new ArrayList<>();
    for (MemberScope member : scope.members()) {
      if (!standIns.contains(member.name())) {
        names.add(member.name());
        diagnostics.addAll(member.findings().list());
      }
    }
    diagnostics.addAll(scope.findings().list());
    if (scope.findings().isBlocked()) {
      return blocked(names);
    }
    return start(names)
        .graph(attempt.stack().graph(group.id().stack()))
        .origins(attempt.stack().origins())
        .listenerPorts(attempt.ports().keySet())
        .approvedReplacements(approvals(scope.members()))
        .backendSecurityGroupRequired(attempt.needsSharedSecurityGroup())
        .build();
  }

  private static List<String> approvals(List<MemberScope> members) {
    List<String> approvals = new ArrayList<>();
    for (MemberScope member : members) {
      String said = member.ingress().annotations().get(ReplacementApproval.ANNOTATION);
      if (said != null) {
        Arrays.stream(said.split(",")).map(String::strip).forEach(approvals::add);
      }
    }
    return approvals;
  }

  private GroupTranslation blocked(List<ObjectName> members) {
    return start(members).graph(AlbGraph.empty(group.id().stack())).blocked(true).build();
  }

  private GroupTranslation.Builder start(List<ObjectName> members) {
    return GroupTranslation.builder()
        .group(group.id())
        .members(members)
        .inactiveMembers(group.inactive().stream().map(Ingress::name).toList())
        .quarantined(new TreeSet<>(quarantined))
        .standIns(standIns)
        .diagnostics(new TreeSet<>(diagnostics));
  }
}
