package io.albedo.controller.aws;

import io.albedo.aws.read.map.ListenerMapping;
import io.albedo.aws.read.map.LoadBalancerMapping;
import io.albedo.aws.read.map.RuleMapping;
import io.albedo.aws.read.map.TargetGroupMapping;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;

/** What decides how requests are answered, and nothing else: it is looked at often. */
final class ServingAccount {

  private final ElasticLoadBalancingV2Client client;
  private final CloudState.Builder state = CloudState.builder();

  private ServingAccount(ElasticLoadBalancingV2Client client) {
    this.client = client;
  }

  static CloudState read(ElasticLoadBalancingV2Client client) {
    ServingAccount account = new ServingAccount(client);
    client
        .describeTargetGroups(request -> {})
        .targetGroups()
        .forEach(
            group ->
                account.state.addTargetGroups(
                    TargetGroupMapping.targetGroup(group, new TreeMap<>(), new TreeMap<>())));
    client
        .describeLoadBalancers(request -> {})
        .loadBalancers()
        .forEach(
            balancer -> {
              account.state.addLoadBalancers(
                  LoadBalancerMapping.loadBalancer(
                      balancer,
                      new LoadBalancerMapping.Details(
                          new TreeMap<>(), OptionalInt.empty(), new TreeMap<>())));
              account.readListeners(balancer.loadBalancerArn());
            });
    return account.state.build();
  }

  private void readListeners(String balancer) {
    for (Listener listener :
        client.describeListeners(request -> request.loadBalancerArn(balancer)).listeners()) {
      ObservedListener observed =
          ListenerMapping.listener(
              listener, new ListenerMapping.Details(List.of(), new TreeMap<>(), new TreeMap<>()));
      state.addListeners(observed);
      client.describeRulesPaginator(request -> request.listenerArn(listener.listenerArn())).stream()
          .flatMap(page -> page.rules().stream())
          .filter(rule -> !Boolean.TRUE.equals(rule.isDefault()))
          .forEach(rule -> state.addRules(RuleMapping.rule(rule, observed, new TreeMap<>())));
    }
  }
}
