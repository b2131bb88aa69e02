package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The certificates of a listener: the first one of the first member that has any is the default,
 * and then all the others follow in group order, each once.
 *
 * <p>Only the very place of the default is left out of the others: named a second time, it is in
 * the list a second time. {@code [c1 c2] [c2 c1 c3]} gives {@code c1 c2 c1 c3}.
 */
final class CertificateList {

  private CertificateList() {}

  static List<Token<Arn>> of(List<MemberPlan> members) {
    List<Token<Arn>> all =
        members.stream().flatMap(member -> member.listen().certificates().stream()).toList();
    if (all.isEmpty()) {
      return all;
    }
    Set<Token<Arn>> others = new LinkedHashSet<>(all.subList(1, all.size()));
    List<Token<Arn>> list = new ArrayList<>(List.of(all.getFirst()));
    list.addAll(others);
    return list;
  }
}
