package io.albedo.planner.testing;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.IngressTls;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;

/** Writes an Ingress of class {@code alb} in a few words. */
public final class IngressFixture {

  private final Ingress.Builder ingress = Ingress.builder();
  private boolean classless;

  private IngressFixture(String name) {
    ingress.name(name(name));
  }

  /** An Ingress without rules; {@code name} is {@code namespace/name}. */
  public static IngressFixture ingress(String name) {
    return new IngressFixture(name);
  }

  public static ObjectName name(String text) {
    int slash = text.indexOf('/');
    return new ObjectName(text.substring(0, slash), text.substring(slash + 1));
  }

  /** An annotation by its suffix. */
  public IngressFixture with(String suffix, String value) {
    return annotated(AnnotationName.PREFIX + suffix, value);
  }

  public IngressFixture annotated(String key, String value) {
    ingress.putAnnotations(key, value);
    return this;
  }

  public IngressFixture inGroup(String group) {
    return with("group.name", group);
  }

  public IngressFixture ofClass(String name) {
    classless = true;
    ingress.ingressClassName(name);
    return this;
  }

  public IngressFixture classless() {
    classless = true;
    return this;
  }

  public IngressFixture holding(String finalizer) {
    ingress.addFinalizers(finalizer);
    return this;
  }

  public IngressFixture deleting() {
    ingress.deleting(true);
    return this;
  }

  public IngressFixture tls(String... hosts) {
    ingress.addTls(new IngressTls(List.of(hosts)));
    return this;
  }

  public IngressFixture defaultBackend(String service, int port) {
    ingress.defaultBackend(new Backend.OfService(service, PortRef.of(port)));
    return this;
  }

  /** A rule with one Prefix path to port 80 of a Service. */
  public IngressFixture prefix(String host, String path, String service) {
    return path(host, new IngressPath(path, "Prefix", port80(service)));
  }

  /** A rule with one Prefix path to an action annotation. */
  public IngressFixture action(String host, String path, String action) {
    Backend backend = new Backend.OfService(action, PortRef.of("use-annotation"));
    return path(host, new IngressPath(path, "Prefix", backend));
  }

  public IngressFixture path(String host, IngressPath path) {
    return rule(host, path);
  }

  public IngressFixture rule(String host, IngressPath... paths) {
    ingress.addRules(new IngressRule(host, List.of(paths)));
    return this;
  }

  public static Backend port80(String service) {
    return new Backend.OfService(service, PortRef.of(80));
  }

  public Ingress build() {
    if (!classless) {
      ingress.ingressClassName("alb");
    }
    return ingress.build();
  }

  @Override
  public String toString() {
    return ingress.build().toString();
  }
}
