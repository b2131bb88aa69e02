package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedRule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule of one of the listeners; default rules are left out, since a listener holds their
 * actions.
 *
 * @param ports of the listeners
 * @param passedOver listeners that are there, too, but whose rules nobody needs
 */
record RuleReader(Snapshot snapshot, Map<Arn, Integer> ports, Set<Arn> passedOver) {

  private static final int LOWEST_PRIORITY = 1;
  private static final int HIGHEST_PRIORITY = 50_000;

  /**
   * The ARN of a rule is that of its listener with one part more. Source: "Resource types defined
   * by AWS Elastic Load Balancing V2" in the Service Authorization Reference.
   */
  private static final Pattern RULE_ARN = Pattern.compile("(arn:.*):listener-rule/(.*)/[^/]*");

  Optional<ObservedRule> read(Fields rule) {
    if (isDefault(rule)) {
      return Optional.empty();
    }
    Arn listener = new Arn(listener(rule));
    Integer port = ports.get(listener);
    if (port == null) {
      reportMissing(rule, listener);
      return Optional.empty();
    }
    return Optional.of(
        new ObservedRule(
            new Arn(rule.requiredText("RuleArn")), listener, spec(rule, listener, port)));
  }

  private static boolean isDefault(Fields rule) {
    return rule.flag("IsDefault").orElse(false)
        || rule.numberOrText("Priority")
            .filter(p -> p instanceof Tree.Text(String text, var place) && text.equals("default"))
            .isPresent();
  }

  private static String listener(Fields rule) {
    if (rule.has("ListenerArn")) {
      return rule.requiredText("ListenerArn");
    }
    Matcher arn = RULE_ARN.matcher(rule.requiredText("RuleArn"));
    return arn.matches()
        ? arn.group(1) + ":listener/" + arn.group(2)
        : rule.requiredText("ListenerArn");
  }

  private void reportMissing(Fields rule, Arn listener) {
    if (!listener.value().isEmpty() && !passedOver.contains(listener)) {
      snapshot.dangling(SnapshotKey.RULES, rule.pathOf("ListenerArn"), listener.value());
    }
  }

  private static ListenerRule spec(Fields rule, Arn listener, int port) {
    int priority = priority(rule);
    return ListenerRule.builder()
        .id(ResourceId.rule(port, priority))
        .listener(Token.of(listener))
        .priority(priority)
        .conditions(ConditionReader.all(rule))
        .actions(ActionReader.all(rule, "Actions"))
        .transforms(TransformReader.all(rule))
        .tags(Tags.of(rule))
        .build();
  }

  /** The API writes it as text. */
  private static int priority(Fields rule) {
    if (rule.numberOrText("Priority").orElse(null) instanceof Tree.Text(String text, var place)
        && text.matches("[1-9][0-9]{0,4}")
        && Integer.parseInt(text) <= HIGHEST_PRIORITY) {
      return Integer.parseInt(text);
    }
    return rule.requiredNumber("Priority", LOWEST_PRIORITY, HIGHEST_PRIORITY);
  }
}
