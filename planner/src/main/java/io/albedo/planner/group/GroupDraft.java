package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A group while Ingresses are still being added to it. */
final class GroupDraft {

  private final GroupId id;
  private final List<GroupOrder> members = new ArrayList<>();
  private final List<Ingress> inactive = new ArrayList<>();
  private final List<ObjectName> misplaced = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean held;

  GroupDraft(GroupId id) {
    this.id = id;
  }

  void add(Member member) {
    switch (GroupOrder.of(member)) {
      case Parsed.Ok<GroupOrder>(GroupOrder place) -> members.add(place);
      case Parsed.Bad<GroupOrder>(String message) -> misplace(member, message);
    }
  }

  void addInactive(Ingress ingress) {
    inactive.add(ingress);
  }

  /** Nothing may be done for the group as long as the Ingress cannot be classified. */
  void hold(Ingress ingress, String cause) {
    held = true;
    diagnostics.add(
        Diagnostic.of(
            Code.GROUP_HELD,
            Subject.ingress(ingress.name()),
            "spec.ingressClassName",
            "group " + id.text() + " is left as it is, since the Ingress holds it: " + cause));
  }

  /** What there is for the Ingress stays, since nobody can tell what it asks for now. */
  void keep(Ingress ingress, String cause) {
    misplaced.add(ingress.name());
    diagnostics.add(
        Diagnostic.of(
            Code.KEPT_UNREAD,
            Subject.ingress(ingress.name()),
            "",
            "%s; what group %s has for it is kept".formatted(cause, id.text())));
  }

  private void misplace(Member member, String message) {
    misplaced.add(member.name());
    diagnostics.add(
        Diagnostic.of(
            Code.INVALID_GROUP_ORDER,
            Subject.ingress(member.name()),
            "metadata.annotations[" + AnnotationName.GROUP_ORDER.key() + "]",
            message));
  }

  IngressGroup finish() {
    Collections.sort(members);
    List<Member> ordered = new ArrayList<>(members.size());
    members.forEach(order -> ordered.add(order.member()));
    return new IngressGroup(id, ordered, inactive, misplaced, held, diagnostics);
  }
}
