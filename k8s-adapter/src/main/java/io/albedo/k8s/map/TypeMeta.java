package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Tree;
import java.util.Optional;

/** What kind of object a document claims to be. */
record TypeMeta(String apiVersion, String kind) {

  private static final String LIST = "List";

  /** Empty if either is missing. */
  static Optional<TypeMeta> read(Fields object) {
    Optional<String> kind = object.text("kind").filter(text -> !text.isEmpty());
    Optional<String> version = object.text("apiVersion").filter(text -> !text.isEmpty());
    return kind.flatMap(k -> version.map(v -> new TypeMeta(v, k)));
  }

  /** The group, empty for the core group. */
  String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Whether nobody else's kinds are in the group: Kubernetes' own, and the one of our bindings. */
  boolean isKnownGroup() {
    String group = group();
    return !group.contains(".") || group.endsWith(".k8s.io") || group.equals("elbv2.k8s.aws");
  }

  /** Whether the object is a list: {@code AllowList} may be a kind like any other. */
  boolean isListWith(Tree.Entries object) {
    return kind.equals(LIST) || (kind.endsWith(LIST) && object.entries().containsKey("items"));
  }

  /** What the items of this list are if they do not say it; a plain List does not tell. */
  Optional<TypeMeta> item() {
    return kind.equals(LIST)
        ? Optional.empty()
        : Optional.of(new TypeMeta(apiVersion, kind.substring(0, kind.length() - LIST.length())));
  }

  /** The kind of ours that this is, in whatever version and spelling. */
  Optional<ObjectKind> known() {
    return isKnownGroup() ? ObjectKind.of(kind) : Optional.empty();
  }

  /** The kind, told apart from one of ours that somebody else has under the same name. */
  String distinctKind() {
    return ObjectKind.of(kind).isEmpty() ? kind : kind + "." + group();
  }
}
