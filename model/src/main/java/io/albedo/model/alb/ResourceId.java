package io.albedo.model.alb;

/**
 * Identity of a resource within its stack; {@code id} is what tag {@code ingress.k8s.aws/resource}
 * holds. Ids are ordered by text, but ports and the rules of a port by their numbers.
 *
 * @param id {@code LoadBalancer}, {@code 443}, {@code 443:7}, {@code ns/ingress-service:port}, ...
 */
public record ResourceId(ResourceType type, String id) implements Comparable<ResourceId> {

  private static final String FRONTEND = "FrontendNlb";

  /** The application load balancer of a stack, which is what a stack is about. */
  public static final ResourceId LOAD_BALANCER =
      new ResourceId(ResourceType.LOAD_BALANCER, "LoadBalancer");

  /** The network load balancer in front of it, if somebody asks for one. */
  public static final ResourceId FRONTEND_LOAD_BALANCER =
      new ResourceId(ResourceType.LOAD_BALANCER, FRONTEND);

  /** The security group that admits clients to the load balancer. */
  public static final ResourceId MANAGED_SECURITY_GROUP =
      new ResourceId(ResourceType.SECURITY_GROUP, "ManagedLBSecurityGroup");

  /** The security group shared by all load balancers of a cluster; in no stack. */
  public static final ResourceId BACKEND_SECURITY_GROUP =
      new ResourceId(ResourceType.SECURITY_GROUP, "backend-sg");

  /** The web ACL of the load balancer. */
  public static final ResourceId WEB_ACL_ASSOCIATION =
      new ResourceId(ResourceType.WEB_ACL_ASSOCIATION, "LoadBalancer");

  /** The web ACL of WAF Classic of the load balancer. */
  public static final ResourceId REGIONAL_WEB_ACL_ASSOCIATION =
      new ResourceId(ResourceType.REGIONAL_WEB_ACL_ASSOCIATION, "LoadBalancer");

  /** The protection of the load balancer. */
  public static final ResourceId SHIELD_PROTECTION =
      new ResourceId(ResourceType.SHIELD_PROTECTION, "LoadBalancer");

  public static ResourceId certificate(String id) {
    return new ResourceId(ResourceType.CERTIFICATE, id);
  }

  /** What stands for the validation records of a certificate. */
  public static ResourceId validationOf(ResourceId certificate) {
    return new ResourceId(ResourceType.CERTIFICATE_VALIDATION, certificate.id());
  }

  public static ResourceId listener(int port) {
    return new ResourceId(ResourceType.LISTENER, Integer.toString(port));
  }

  /** A listener of the network load balancer in front. */
  public static ResourceId frontendListener(int port) {
    return new ResourceId(ResourceType.LISTENER, FRONTEND + "-ls-TCP-" + port);
  }

  /** The target group behind a listener of the network load balancer in front. */
  public static ResourceId frontendTargetGroup(int port) {
    return targetGroup(FRONTEND + "-tg-TCP-" + port);
  }

  /** The application load balancer in a target group of this id. */
  public static ResourceId targetRegistration(String targetGroup) {
    return new ResourceId(ResourceType.TARGET_REGISTRATION, targetGroup);
  }

  public static ResourceId rule(int port, int priority) {
    return new ResourceId(ResourceType.LISTENER_RULE, port + ":" + priority);
  }

  /**
   * A rule that no request can match. It makes load balancers check the health of target groups
   * that are to take over.
   */
  public static ResourceId warmUpRule(int port, int number) {
    return new ResourceId(ResourceType.LISTENER_RULE, port + ":warm-up-" + number);
  }

  public static ResourceId targetGroup(String id) {
    return new ResourceId(ResourceType.TARGET_GROUP, id);
  }

  public static ResourceId targetGroupBinding(String id) {
    return new ResourceId(ResourceType.TARGET_GROUP_BINDING, id);
  }

  /** Whether it belongs to the network load balancer in front. */
  public boolean isFrontend() {
    return id.startsWith(FRONTEND);
  }

  /**
   * The port of the listener of the application load balancer that this is, or whose rule this is;
   * 0 for other resources.
   */
  public int listenerPort() {
    return switch (type) {
      case LISTENER -> isFrontend() ? 0 : number(0, id.length());
      case LISTENER_RULE -> number(0, Math.max(id.indexOf(':'), 0));
      default -> 0;
    };
  }

  /**
   * Whether {@code text} is what the tag of this rule may say: the place it has, or another place
   * on the same listener, which it had when it was made.
   */
  public boolean isPlaceOfRule(String text) {
    ResourceId other = new ResourceId(ResourceType.LISTENER_RULE, text);
    return type == ResourceType.LISTENER_RULE
        && text.matches("[1-9]\\d{0,4}:[1-9]\\d{0,4}")
        && other.listenerPort() == listenerPort();
  }

  private int priorityOf() {
    return type == ResourceType.LISTENER_RULE ? number(id.indexOf(':') + 1, id.length()) : 0;
  }

  /** The port at the end, if it belongs to the network load balancer in front. */
  private int frontendPort() {
    return isFrontend() && !equals(FRONTEND_LOAD_BALANCER)
        ? number(id.lastIndexOf('-') + 1, id.length())
        : 0;
  }

  private int number(int begin, int end) {
    try {
      return Integer.parseInt(id, begin, end, 10);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  /**
   * Written out: graphs are sorted by it, and a chain of comparators takes several times as long.
   */
  @Override
  public int compareTo(ResourceId other) {
    if (type != other.type) {
      return type.compareTo(other.type);
    }
    int order = Integer.compare(listenerPort(), other.listenerPort());
    if (order == 0) {
      order =
          type == ResourceType.LISTENER_RULE
              ? Integer.compare(priorityOf(), other.priorityOf())
              : Integer.compare(frontendPort(), other.frontendPort());
    }
    return order == 0 ? id.compareTo(other.id) : order;
  }

  @Override
  public String toString() {
    return type.humanName() + " " + id;
  }
}
