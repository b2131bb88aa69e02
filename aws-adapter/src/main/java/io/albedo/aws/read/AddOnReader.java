package io.albedo.aws.read;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed.RegionalWebAclOfStack;
import io.albedo.model.cloud.CloudNeed.ShieldOfStack;
import io.albedo.model.cloud.CloudNeed.WebAclOfStack;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedProtection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What stands before application load balancers: web ACLs and protections. */
record AddOnReader(ReadContext context, StackSelection selection) {

  void read(
      Needs needs, AccountFacts facts, List<ObservedLoadBalancer> all, CloudState.Builder state) {
    List<ObservedLoadBalancer> application =
        all.stream().filter(b -> b.spec().type() == LoadBalancerType.APPLICATION).toList();
    ask(application, needs.named(WebAclOfStack.class, WebAclOfStack::stack), this::webAcl)
        .forEach(state::putWebAclAssociations);
    if (facts.wafClassicOffered().orElse(false)) {
      ask(
              application,
              needs.named(RegionalWebAclOfStack.class, RegionalWebAclOfStack::stack),
              this::regionalWebAcl)
          .forEach(state::putRegionalWebAclAssociations);
    }
    if (facts.shieldSubscribed().orElse(false)) {
      ask(application, needs.named(ShieldOfStack.class, ShieldOfStack::stack), this::protection)
          .forEach(state::putShieldProtections);
    }
  }

  /** The answers by load balancer, where there are any. */
  private <T> Map<Arn, T> ask(
      List<ObservedLoadBalancer> balancers,
      Set<String> stacks,
      Function<String, Optional<T>> question) {
    Map<Arn, T> answers = new TreeMap<>();
    context
        .calls()
        .each(
            balancers.stream()
                .filter(b -> context.scope().isAccount() || selection.owns(b.spec().tags(), stacks))
                .map(ObservedLoadBalancer::arn)
                .toList(),
            arn ->
                Map.entry(
                    arn, context.inCase(() -> question.apply(arn.value()), Optional.<T>empty())))
        .forEach(e -> e.getValue().ifPresent(answer -> answers.put(e.getKey(), answer)));
    return answers;
  }

  private Optional<Arn> webAcl(String arn) {
    return context.caches().webAcls.get(arn, () -> askWebAcl(arn)).map(Arn::new);
  }

  private Optional<String> askWebAcl(String arn) {
    return context
        .calls()
        .call(
            "wafv2:GetWebACLForResource",
            arn,
            () ->
                Optional.ofNullable(
                        context
                            .clients()
                            .wafV2()
                            .getWebACLForResource(request -> request.resourceArn(arn))
                            .webACL())
                    .map(acl -> acl.arn()));
  }

  private Optional<String> regionalWebAcl(String arn) {
    return context.caches().regionalWebAcls.get(arn, () -> askRegionalWebAcl(arn));
  }

  private Optional<String> askRegionalWebAcl(String arn) {
    return context
        .calls()
        .call(
            "waf-regional:GetWebACLForResource",
            arn,
            () ->
                Optional.ofNullable(
                        context
                            .clients()
                            .wafRegional()
                            .getWebACLForResource(request -> request.resourceArn(arn))
                            .webACLSummary())
                    .map(acl -> acl.webACLId()));
  }

  private Optional<ObservedProtection> protection(String arn) {
    return context.caches().protections.get(arn, () -> askProtection(arn));
  }

  private Optional<ObservedProtection> askProtection(String arn) {
    try {
      return context
          .calls()
          .call(
              "shield:DescribeProtection",
              arn,
              () ->
                  Optional.ofNullable(
                          context
                              .clients()
                              .shield()
                              .describeProtection(request -> request.resourceArn(arn))
                              .protection())
                      .map(p -> new ObservedProtection(p.id(), p.name())));
    } catch (CloudUnreadableException e) {
      if (e.failure().code().equals("ResourceNotFoundException")) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
