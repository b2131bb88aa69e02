package io.albedo.planner.priority;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.Redirect;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.PathPattern;
import java.util.List;
import java.util.Optional;

/**
 * Tells redirects that lead back to the listener they came from: the client would never get
 * anywhere. Typical is a redirect to HTTPS that is written for all listeners of an Ingress.
 */
final class SelfRedirects {

  private final String port;
  private final String protocol;

  SelfRedirects(int port, String protocol) {
    this.port = Integer.toString(port);
    this.protocol = protocol;
  }

  /** Looks at host, path, port, protocol and query only, as literal text. */
  boolean isOne(RuleDraft rule) {
    return firstRedirect(rule).filter(redirect -> leadsBack(redirect, rule)).isPresent();
  }

  static Optional<Redirect> firstRedirect(RuleDraft rule) {
    for (Action action : rule.actions()) {
      if (action instanceof Redirect redirect) {
        return Optional.of(redirect);
      }
    }
    return Optional.empty();
  }

  /** Whether a rule does nothing but send the client to another port or protocol. */
  static boolean changeListenerOnly(RuleDraft rule) {
    return firstRedirect(rule)
        .filter(redirect -> keeps(redirect.host(), "#{host}", List.of()))
        .filter(redirect -> keeps(redirect.path(), "/#{path}", List.of()))
        .filter(redirect -> keeps(redirect.query(), "#{query}", List.of()))
        .isPresent();
  }

  private boolean leadsBack(Redirect redirect, RuleDraft rule) {
    return !hasPathRegex(rule)
        && keeps(redirect.host(), "#{host}", values(rule, HostHeader.class))
        && keeps(redirect.path(), "/#{path}", values(rule, PathPattern.class))
        && keeps(redirect.port(), "#{port}", List.of(port))
        && keeps(redirect.protocol(), "#{protocol}", List.of(protocol))
        && keeps(redirect.query(), "#{query}", List.of());
  }

  private static boolean keeps(Optional<String> value, String placeholder, List<String> same) {
    return value.map(text -> text.equals(placeholder) || same.contains(text)).orElse(true);
  }

  private static boolean hasPathRegex(RuleDraft rule) {
    return rule.conditions().stream()
        .anyMatch(
            condition -> condition instanceof PathPattern path && !path.regexValues().isEmpty());
  }

  private static List<String> values(RuleDraft rule, Class<? extends Condition> kind) {
    return rule.conditions().stream()
        .filter(kind::isInstance)
        .flatMap(condition -> RuleCover.literals(condition).stream())
        .toList();
  }
}
