package io.albedo.planner.translate;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;

/**
 * What members want to stand before their load balancer. It is in the graph even if the controller
 * is told not to manage it, but then nobody needs to know what is there.
 */
final class AddOnSettings {

  private final GroupScope group;

  AddOnSettings(GroupScope group) {
    this.group = group;
  }

  List<AddOn> addOns() {
    List<AddOn> all = new ArrayList<>();
    new WebAclSetting(group).association().ifPresent(all::add);
    new RegionalWebAclSetting(group).association().ifPresent(all::add);
    new ShieldSetting(group).protection().ifPresent(all::add);
    all.forEach(this::ask);
    return all;
  }

  private void ask(AddOn addOn) {
    Options options = group.options();
    String stack = group.id().text();
    boolean managed =
        switch (addOn) {
          case WebAclAssociation a -> options.enableWafv2();
          case RegionalWebAclAssociation a -> options.enableWaf();
          case ShieldProtection p -> options.enableShield();
        };
    if (managed) {
      group.aws().note(need(addOn, stack));
    }
  }

  private static CloudNeed need(AddOn addOn, String stack) {
    return switch (addOn) {
      case WebAclAssociation a -> new CloudNeed.WebAclOfStack(stack);
      case RegionalWebAclAssociation a -> new CloudNeed.RegionalWebAclOfStack(stack);
      case ShieldProtection p -> new CloudNeed.ShieldOfStack(stack);
    };
  }
}
