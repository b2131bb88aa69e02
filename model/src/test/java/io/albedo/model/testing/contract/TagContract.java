package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of tags. */
public abstract class TagContract extends CloudContract {

  private static final int MOST_TAGS = 50;

  @Test
  void load_balancers_have_tags() {
    Token<Arn> balancer = balancer();
    addAndRemove(balancer, () -> observed(balancer).spec().tags());
  }

  @Test
  void target_groups_have_tags() {
    Token<Arn> group = targetGroup("shop");
    addAndRemove(group, () -> observedGroup(group).spec().tags());
  }

  @Test
  void listeners_have_tags() {
    Token<Arn> listener = listener(balancer(), 80);
    addAndRemove(listener, () -> observedListener(listener).spec().tags());
  }

  @Test
  void rules_have_tags() {
    Token<Arn> rule =
        rule(ContractSpecs.rule(listener(balancer(), 80), 1, ContractSpecs.fixed("200")));
    addAndRemove(rule, () -> observedRule(rule).spec().tags());
  }

  @Test
  void there_are_at_most_50() {
    Token<Arn> balancer = balancer();
    SortedMap<String, String> many = new TreeMap<>();
    for (int i = 0; i < MOST_TAGS; i++) {
      many.put("key-" + i, "value");
    }
    refused("TooManyTags", new Call.AddTags(balancer, many));
  }

  @Test
  void what_is_not_there_cannot_be_tagged() {
    Token<Arn> group = targetGroup("shop");
    done(new Call.DeleteTargetGroup(group));
    refused("TargetGroupNotFound", new Call.AddTags(group, new TreeMap<>(Map.of("a", "b"))));
  }

  private void addAndRemove(Token<Arn> resource, Supplier<Map<String, String>> seen) {
    Map<String, String> before = seen.get();
    done(new Call.AddTags(resource, new TreeMap<>(Map.of("team", "shop", "env", "prod"))));
    assertThat(seen.get()).containsEntry("team", "shop").containsEntry("env", "prod");
    done(new Call.AddTags(resource, new TreeMap<>(Map.of("env", "test"))));
    assertThat(seen.get()).containsEntry("team", "shop").containsEntry("env", "test");
    TreeSet<String> keys = new TreeSet<>();
    keys.add("team");
    keys.add("env");
    done(new Call.RemoveTags(resource, keys));
    assertThat(seen.get()).isEqualTo(before);
  }
}
