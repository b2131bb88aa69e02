package io.albedo.k8s.watch;

import io.albedo.k8s.map.ObjectKind;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/**
 * A kind as an API server serves it.
 *
 * @param text as objects name it, such as {@code Ingress}
 * @param plural as rules of access name it, such as {@code ingresses}
 * @param group empty for the core group
 */
record ServedKind(String text, String plural, String group, String version, boolean namespaced) {

  static final ServedKind CONTROLLER_REVISION =
      new ServedKind("ControllerRevision", "controllerrevisions", "apps", "v1", true);

  static ServedKind of(ObjectKind kind) {
    return new ServedKind(
        kind.text(), kind.plural(), kind.group(), kind.version(), kind.isNamespaced());
  }

  /** Whether it is there only if somebody has installed its definition. */
  boolean isCustom() {
    return group.equals("elbv2.k8s.aws");
  }

  ResourceDefinitionContext context() {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group.isEmpty() ? null : group)
        .withVersion(version)
        .withKind(text)
        .withPlural(plural)
        .withNamespaced(namespaced)
        .build();
  }
}
