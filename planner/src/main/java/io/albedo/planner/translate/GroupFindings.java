package io.albedo.planner.translate;

import io.albedo.model.alb.GroupId;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.List;

/** Collects what is wrong with a group where no single member is to blame. */
final class GroupFindings {

  private final Findings findings;
  private boolean blocked;

  GroupFindings(GroupId group) {
    this.findings = new Findings(Subject.group(group.text()));
  }

  /** Members disagree; the first one's word holds. */
  void conflict(String field, String message) {
    findings.add(Code.CONFLICTING_SETTINGS, field, message);
  }

  void add(Code code, String field, String message) {
    findings.add(code, field, message);
  }

  void warn(Code code, String field, String message) {
    findings.warn(code, field, message);
  }

  /** From here on nothing may be done for the group. */
  void block() {
    blocked = true;
  }

  void block(Code code, String field, String message) {
    add(code, field, message);
    block();
  }

  void block(Diagnostic diagnostic) {
    findings.add(diagnostic);
    block();
  }

  boolean isBlocked() {
    return blocked;
  }

  List<Diagnostic> list() {
    return findings.list();
  }
}
