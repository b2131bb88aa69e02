package io.albedo.controller.cli;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.annotation.NearestName;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wanted and how to get there, of the same input. */
record PlanResult(Translation translation, Plan plan) {

  /** The same, with findings that were made before planning began. */
  PlanResult with(List<Diagnostic> earlier) {
    return new PlanResult(
        new Translation(
            translation.groups(),
            translation.unmanaged(),
            Stream.concat(earlier.stream(), translation.diagnostics().stream()).toList()),
        new Plan(
            plan.groups(),
            Stream.concat(earlier.stream(), plan.diagnostics().stream())
                .distinct()
                .sorted()
                .toList()));
  }

  /** The same, and what is to be done for targets. */
  PlanResult with(Plan targets) {
    return new PlanResult(
        translation,
        new Plan(
            Stream.concat(plan.groups().stream(), targets.groups().stream()).toList(),
            Stream.concat(plan.diagnostics().stream(), targets.diagnostics().stream())
                .distinct()
                .sorted()
                .toList()));
  }

  /** The ids of all groups, whether or not anything is to be done for them. */
  List<String> groups() {
    return Stream.concat(
            translation.groups().stream().map(g -> g.group().text()),
            plan.groups().stream().map(GroupPlan::group))
        .distinct()
        .toList();
  }

  /** What to say if there is no such group. */
  Optional<String> missing(String group) {
    return groups().contains(group)
        ? Optional.empty()
        : Optional.of("no group " + group + nearest(group, groups()));
  }

  /** Which of these was meant, or which there are. */
  static String nearest(String group, List<String> groups) {
    return NearestName.of(group, groups)
        .map(name -> "; did you mean " + name + "?")
        .orElseGet(
            () ->
                groups.isEmpty()
                    ? "; there is none"
                    : "; there is " + groups.stream().sorted().collect(Collectors.joining(", ")));
  }

  /** Only one group, and the findings that are not about another group or its members. */
  PlanResult only(String group) {
    Set<Subject> others = subjectsOfOthers(group);
    return new PlanResult(
        new Translation(
            translation.groups().stream().filter(g -> g.group().text().equals(group)).toList(),
            List.of(),
            without(others, translation.diagnostics())),
        new Plan(
            plan.groups().stream().filter(g -> g.group().equals(group) || isShared(g)).toList(),
            without(others, plan.diagnostics())));
  }

  /** What belongs to no group, and what operations of all groups may refer to. */
  private static boolean isShared(GroupPlan plan) {
    return plan.group().startsWith("(");
  }

  private static List<Diagnostic> without(Set<Subject> subjects, List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(d -> !subjects.contains(d.subject())).toList();
  }

  private Set<Subject> subjectsOfOthers(String group) {
    Set<Subject> subjects = new HashSet<>();
    translation.groups().stream()
        .filter(other -> !other.group().text().equals(group))
        .forEach(
            other -> {
              subjects.add(Subject.group(other.group().text()));
              members(other).map(Subject::ingress).forEach(subjects::add);
            });
    return subjects;
  }

  private static Stream<ObjectName> members(GroupTranslation group) {
    return Stream.of(
            group.members(), group.inactiveMembers(), group.quarantined(), group.standIns())
        .flatMap(List::stream);
  }
}
