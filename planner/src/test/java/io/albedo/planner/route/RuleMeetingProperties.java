package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.testing.RouteArbitraries;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleMeetingProperties {

  private static final Request ANY = Request.builder().host("other.org").build();

  @Provide
  Arbitrary<List<ListenerRule>> rules() {
    return RouteArbitraries.rules();
  }

  /** Judged by the classes of requests that both rules can tell apart. */
  @Property
  void rulesThatCannotMeetMatchNoRequestBoth(@ForAll("rules") List<ListenerRule> rules) {
    for (ListenerRule one : rules) {
      for (ListenerRule other : rules) {
        if (!RuleMeeting.isPossible(one.conditions(), other.conditions())) {
          assertThat(RequestClasses.of(ANY, List.of(one, other)).all())
              .noneMatch(c -> c.isMatchedBy(one) && c.isMatchedBy(other));
        }
      }
    }
  }
}
