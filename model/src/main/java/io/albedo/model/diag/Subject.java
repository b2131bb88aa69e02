package io.albedo.model.diag;

import io.albedo.model.cluster.ObjectName;
import java.util.Comparator;

/**
 * What a finding is about: {@code Ingress shop/web}, {@code Group shared.edge}, {@code File
 * a.yaml}.
 *
 * @param kind the Kubernetes kind, or {@code Group}, {@code File}, {@code Account}, {@code Flag}
 * @param name the name; {@code namespace/name} for an object in a namespace
 */
public record Subject(String kind, String name) implements Comparable<Subject> {

  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::kind).thenComparing(Subject::name);

  public static Subject ingress(ObjectName name) {
    return new Subject("Ingress", name.text());
  }

  public static Subject service(ObjectName name) {
    return new Subject("Service", name.text());
  }

  public static Subject targetGroupBinding(ObjectName name) {
    return new Subject("TargetGroupBinding", name.text());
  }

  public static Subject group(String id) {
    return new Subject("Group", id);
  }

  public static Subject file(String path) {
    return new Subject("File", path);
  }

  public static Subject account() {
    return new Subject("Account", "snapshot");
  }

  public String text() {
    return kind + " " + name;
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
