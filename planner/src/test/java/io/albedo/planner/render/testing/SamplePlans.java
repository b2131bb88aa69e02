package io.albedo.planner.render.testing;

import static io.albedo.planner.render.testing.SampleResources.arnOf;
import static io.albedo.planner.render.testing.SampleResources.binding;
import static io.albedo.planner.render.testing.SampleResources.forward;
import static io.albedo.planner.render.testing.SampleResources.healthCheck;
import static io.albedo.planner.render.testing.SampleResources.host;
import static io.albedo.planner.render.testing.SampleResources.listener;
import static io.albedo.planner.render.testing.SampleResources.loadBalancer;
import static io.albedo.planner.render.testing.SampleResources.path;
import static io.albedo.planner.render.testing.SampleResources.rule;
import static io.albedo.planner.render.testing.SampleResources.securityGroup;
import static io.albedo.planner.render.testing.SampleResources.split;
import static io.albedo.planner.render.testing.SampleResources.targetGroup;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Call.SetRulePriorities.Placement;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans of every kind, as an engine would make them. */
public final class SamplePlans {

  private static final ObjectName INGRESS_2048 = new ObjectName("game-2048", "ingress-2048");

  private SamplePlans() {}

  /** One Ingress, nothing in AWS, and nobody asked AWS. */
  public static Plan creation() {
    SecurityGroup clients = securityGroup("k8s-game2048-ingress2-39cbea0de3", 80);
    TargetGroup targets =
        targetGroup(
            "game-2048/ingress-2048-service-2048:80",
            "k8s-game2048-service2-0a55c16fdc",
            Token.unknown("node port of Service game-2048/service-2048:80"));
    var balancer =
        loadBalancer(
            "k8s-game2048-ingress2-720d6cbe3a",
            Token.unknown("subnets tagged kubernetes.io/role/elb=1"));
    var bound = binding(targets, "game-2048", "service-2048", 80);
    var route = rule(80, 1, forward(targets), path("/*"));
    SampleOperations operations =
        new SampleOperations()
            .create(
                "create-sg-ManagedLBSecurityGroup",
                new Call.CreateSecurityGroup(clients, Token.unknown("VPC of the cluster")),
                "create security group k8s-game2048-ingress2-39cbea0de3")
            .update(
                clients.id(),
                new Call.AuthorizeSecurityGroupIngress(
                    Token.reference(clients.id(), Attribute.GROUP_ID), clients.ingress()),
                "admit tcp 80 from 0.0.0.0/0 to k8s-game2048-ingress2-39cbea0de3",
                "listeners are reached through it")
            .create(
                "create-tg",
                new Call.CreateTargetGroup(targets, Token.unknown("VPC of the cluster")),
                "create target group for game-2048/ingress-2048-service-2048:80 (instance, HTTP)")
            .create(
                "create-binding",
                new Call.CreateBinding(bound),
                "bind Service game-2048/service-2048:80 to its target group")
            .create(
                "create-lb-LoadBalancer",
                new Call.CreateLoadBalancer(balancer),
                "create internet-facing load balancer k8s-game2048-ingress2-720d6cbe3a")
            .create(
                "create-listener-80",
                new Call.CreateListener(listener(80)),
                "create listener HTTP:80")
            .create("create-rule-80:1", new Call.CreateRule(route), "create rule 80:1: /*");
    GroupPlan group =
        group(INGRESS_2048.text(), List.of(clients, targets, bound, balancer, listener(80), route))
            .status(PlanStatus.APPLICABLE)
            .addMembers(INGRESS_2048)
            .putOrigins(route.id(), INGRESS_2048)
            .operations(operations.all())
            .build();
    return new Plan(List.of(group), List.of());
  }

  /** A shared group: a canary, moved rules, a new health check, a replaced target group. */
  public static Plan change() {
    TargetGroup stable = targetGroup("shop/web-web:80", "k8s-shop-web-1", Token.of(31080));
    TargetGroup canary = targetGroup("shop/web-canary:80", "k8s-shop-canary-2", Token.of(31090));
    TargetGroup orders =
        targetGroup("orders/api-orders:80", "k8s-orders-orders-3", Token.of(31100));
    var canaryRule =
        rule(
            443,
            1,
            split(50, stable, canary),
            host("shop.example.com", "www.shop.example.com"),
            new io.albedo.model.alb.Condition.HttpRequestMethod(List.of("GET", "HEAD")),
            path("/*"));
    var ordersRule = rule(443, 2, forward(orders), path("/orders", "/orders/*"));
    SampleOperations operations =
        new SampleOperations()
            .update(
                stable.id(),
                new Call.ModifyTargetGroup(
                    arn("targetgroup/k8s-shop-web-1/1"), healthCheck("/up"), false),
                "change health check of target group shop/web-web:80",
                "path / -> /up")
            .create(
                "create-tg-canary",
                new Call.CreateTargetGroup(canary, SampleResources.VPC),
                "create target group for shop/web-canary:80 (instance, HTTP port 31090)")
            .add(
                "replace-tg-orders",
                Mark.REPLACE,
                orders.id(),
                new Call.CreateTargetGroup(orders, SampleResources.VPC),
                "create target group for orders/api-orders:80 (instance, HTTP port 31100)",
                "cannot be changed in place: target type ip -> instance",
                "the old one serves until rules have switched")
            .add(
                "create-rule-443:1",
                Mark.CREATE,
                canaryRule.id(),
                new Call.CreateRule(canaryRule),
                "create rule 443:1: shop.example.com, www.shop.example.com GET, HEAD /*",
                "does not exist yet",
                "all places change at once")
            .add(
                "place-rules-443",
                Mark.UPDATE,
                ResourceId.listener(443),
                new Call.SetRulePriorities(
                    List.of(
                        new Placement(Token.reference(canaryRule.id(), Attribute.RULE_ARN), 1),
                        new Placement(arn("listener-rule/app/k8s-shop/1/2/3"), 2))),
                "move 2 rules of listener 443",
                "the order differs",
                "all places change at once")
            .delete(
                ResourceId.targetGroup("orders/api-orders:80"),
                new Call.DeleteTargetGroup(arn("targetgroup/k8s-orders-orders-2/1")),
                "delete target group orders/api-orders:80");
    GroupPlan group =
        group(
                "shared.edge",
                List.of(
                    loadBalancer("k8s-sharededge-1a2b3c4d5e", SampleResources.SUBNETS),
                    listener(443),
                    stable,
                    canary,
                    orders,
                    binding(stable, "shop", "web", 80),
                    binding(canary, "shop", "web-canary", 80),
                    binding(orders, "orders", "orders", 80),
                    canaryRule,
                    ordersRule))
            .status(PlanStatus.APPLICABLE)
            .addMembers(new ObjectName("shop", "web"), new ObjectName("orders", "api"))
            .putOrigins(canaryRule.id(), new ObjectName("shop", "web"))
            .putOrigins(ordersRule.id(), new ObjectName("orders", "api"))
            .operations(operations.all())
            .build();
    return new Plan(List.of(group), List.of());
  }

  /** The last Ingress of a group is gone. */
  public static Plan deletion() {
    ObjectName name = new ObjectName("game-2048", "k8s-game2048-service2-0a55c16fdc");
    ResourceId targets = ResourceId.targetGroup("game-2048/ingress-2048-service-2048:80");
    ResourceId bound = ResourceId.targetGroupBinding("game-2048/ingress-2048-service-2048:80");
    SampleOperations operations =
        new SampleOperations()
            .delete(
                ResourceId.LOAD_BALANCER,
                new Call.DeleteLoadBalancer(arn("loadbalancer/app/k8s-game2048/1")),
                "delete load balancer k8s-game2048-ingress2-720d6cbe3a with its listeners")
            .delete(
                bound,
                new Call.DeleteBinding(name),
                "delete binding game-2048/k8s-game2048-service2-0a55c16fdc")
            .add(
                "await-binding",
                Mark.WAIT,
                bound,
                new Call.AwaitBindingGone(name),
                "wait until binding game-2048/k8s-game2048-service2-0a55c16fdc is gone",
                "its targets are deregistered first",
                "")
            .delete(
                targets,
                new Call.DeleteTargetGroup(arn("targetgroup/k8s-game2048-service2-0a55c16fdc/2")),
                "delete target group game-2048/ingress-2048-service-2048:80")
            .delete(
                ResourceId.MANAGED_SECURITY_GROUP,
                new Call.DeleteSecurityGroup(
                    Token.of(new io.albedo.model.alb.SecurityGroupId("sg-00000000000000010"))),
                "delete security group k8s-game2048-ingress2-39cbea0de3");
    GroupPlan group =
        group(INGRESS_2048.text(), List.of())
            .status(PlanStatus.APPLICABLE)
            .addInactiveMembers(INGRESS_2048)
            .operations(operations.all())
            .build();
    return new Plan(List.of(group), List.of());
  }

  /** One group as it should be, one with a member left out, one blocked. */
  public static Plan troubled() {
    ObjectName broken = new ObjectName("shop", "checkout");
    GroupPlan unchanged =
        group(INGRESS_2048.text(), List.of(loadBalancer("k8s-game2048", SampleResources.SUBNETS)))
            .status(PlanStatus.NO_CHANGE)
            .addMembers(INGRESS_2048)
            .build();
    GroupPlan partial =
        GroupPlan.builder()
            .from(change().groups().getFirst())
            .status(PlanStatus.PARTIAL)
            .addQuarantined(broken)
            .addWithheld(
                new Withheld(
                    ResourceId.LOAD_BALANCER,
                    "change scheme from internal to internet-facing",
                    "needs a new load balancer with a new DNS name"))
            .build();
    GroupPlan blocked =
        group("team.protected", List.of())
            .status(PlanStatus.BLOCKED)
            .addInactiveMembers(new ObjectName("team", "old"))
            .build();
    return new Plan(List.of(unchanged, partial, blocked), findings(broken));
  }

  private static List<Diagnostic> findings(ObjectName broken) {
    return Stream.of(
            Diagnostic.of(
                Code.PROTECTED_FROM_DELETION,
                Subject.group("team.protected"),
                "",
                "load balancer k8s-teamprotected-0011223344 has deletion protection"),
            Diagnostic.of(
                    Code.MISSING_SERVICE_PORT,
                    Subject.ingress(broken),
                    "spec.rules[0].http.paths[1].backend.service.port",
                    "Service shop/checkout has no port 8080")
                .withHelp("Name a port that the Service has: 80 (http) or 9090 (metrics)."),
            Diagnostic.of(
                Code.UNKNOWN_ANNOTATION,
                Subject.ingress(broken),
                "metadata.annotations[alb.ingress.kubernetes.io/healthcheck-pth]",
                "no annotation is called so; did you mean"
                    + " alb.ingress.kubernetes.io/healthcheck-path?"))
        .sorted()
        .toList();
  }

  /** Two listeners with the same many rules. */
  public static Plan manyRules() {
    List<TargetGroup> targets =
        IntStream.rangeClosed(1, 25)
            .mapToObj(i -> targetGroup("gw/web-svc" + i + ":80", "k8s-gw-svc" + i, Token.of(8080)))
            .toList();
    List<Resource> rules =
        Stream.of(80, 443)
            .flatMap(port -> IntStream.range(0, 25).mapToObj(i -> manyRule(port, i, targets)))
            .map(Resource.class::cast)
            .toList();
    SampleOperations operations = new SampleOperations();
    rules.forEach(
        r -> {
          var rule = (io.albedo.model.alb.ListenerRule) r;
          operations.create(
              "create-rule-" + rule.id().id(),
              new Call.CreateRule(rule),
              "create rule " + rule.id().id() + ": api.example.com /v1/...");
        });
    ObjectName origin = new ObjectName("gw", "web");
    TreeMap<ResourceId, ObjectName> origins = new TreeMap<>();
    rules.forEach(r -> origins.put(r.id(), origin));
    GroupPlan group =
        group(
                origin.text(),
                Stream.of(
                        rules.stream(),
                        targets.stream().map(t -> binding(t, "gw", "svc" + nth(t), 80)),
                        Stream.of(
                            listener(80),
                            listener(443),
                            loadBalancer("k8s-gw-web-0123456789", SampleResources.SUBNETS)))
                    .<Resource>flatMap(s -> s)
                    .toList())
            .status(PlanStatus.APPLICABLE)
            .addMembers(origin)
            .origins(origins)
            .operations(operations.all())
            .build();
    return new Plan(List.of(group), List.of());
  }

  private static Resource manyRule(int port, int index, List<TargetGroup> targets) {
    return rule(
        port,
        index + 1,
        forward(targets.get(index)),
        host("api.example.com"),
        path("/v1/part-" + index, "/v1/part-" + index + "/*"));
  }

  private static String nth(TargetGroup target) {
    return target.id().id().replaceAll("\\D*(\\d+):80", "$1");
  }

  private static GroupPlan.Builder group(String id, List<? extends Resource> resources) {
    GroupPlan.Builder builder = GroupPlan.builder();
    builder.group(id).desired(AlbGraph.of(new StackId(id), resources));
    return builder;
  }

  private static Token<Arn> arn(String resource) {
    return Token.of(new Arn("arn:aws:elasticloadbalancing:eu-west-1:111122223333:" + resource));
  }

  /** The ARN of the sample canary's target group, as rules refer to it. */
  public static Token<Arn> canaryArn() {
    return arnOf(targetGroup("shop/web-canary:80", "k8s-shop-canary-2", Token.of(31090)));
  }
}
