package io.albedo.controller.deploy.testing;

import static java.util.Map.entry;

import com.google.common.base.Ascii;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.albedo.model.testing.HouseRules;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The methods of AWS clients that Albedo's own classes call, by the names that IAM has for them.
 */
public final class SdkCalls {

  private static final String SERVICES = "software.amazon.awssdk.services.";

  /** Prefix of a service's actions, by the package of its client. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          entry("acm", "acm"),
          entry("ec2", "ec2"),
          entry("elasticloadbalancingv2", "elasticloadbalancing"),
          entry("resourcegroupstaggingapi", "tag"),
          entry("route53", "route53"),
          entry("shield", "shield"),
          entry("sts", "sts"),
          entry("waf.regional", "waf-regional"),
          entry("wafv2", "wafv2"));

  /** What belongs to the client itself, and calls nobody. */
  private static final Set<String> OWN =
      Set.of("builder", "create", "close", "serviceClientConfiguration", "serviceName");

  private static final JavaClasses ALBEDO = HouseRules.productionClasses();

  private SdkCalls() {}

  /** Of classes in this package and below. */
  public static SortedSet<String> actions(String inside) {
    return calls()
        .filter(call -> call.getOriginOwner().getPackageName().startsWith(inside))
        .map(SdkCalls::action)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of all other classes. */
  public static SortedSet<String> outside(String inside) {
    return calls()
        .filter(call -> !call.getOriginOwner().getPackageName().startsWith(inside))
        .map(call -> call.getOriginOwner().getName() + " " + action(call))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Calls, and references to methods that somebody else will call. */
  private static Stream<JavaAccess<?>> calls() {
    return ALBEDO.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .<JavaAccess<?>>map(access -> access)
        .filter(access -> isClient(access.getTargetOwner()))
        .filter(access -> !OWN.contains(access.getTarget().getName()));
  }

  private static boolean isClient(JavaClass type) {
    return type.getPackageName().startsWith(SERVICES)
        && type.getSimpleName().matches(".*(Client|Waiter)");
  }

  private static String action(JavaAccess<?> call) {
    String service = call.getTargetOwner().getPackageName().substring(SERVICES.length());
    String prefix = PREFIXES.get(service);
    if (prefix == null) {
      throw new AssertionError("IAM's prefix for the actions of " + service + " is not known");
    }
    String method = call.getTarget().getName().replaceFirst("Paginator$", "");
    return prefix + ":" + Ascii.toUpperCase(method.charAt(0)) + method.substring(1);
  }
}
