package io.albedo.planner.translate;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;

/**
 * Says that a Service is not there. One that is written down but could not be read is never
 * tolerated: its member would lose its backend to a mistake elsewhere.
 */
record MissingService(Surroundings surroundings, MemberScope member) {

  void report(String name, String field, boolean tolerated) {
    ObjectName full = member.name().sibling(name);
    if (surroundings.isUnread(full)) {
      member.findings().add(Code.UNREAD_SERVICE, field, "Service " + full + " could not be read");
    } else {
      String problem = "services \"" + name + "\" not found";
      Fallback.report(member, Code.MISSING_SERVICE, field, problem, tolerated);
    }
  }
}
