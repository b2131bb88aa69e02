package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.ObjectName;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The part of {@code metadata} that matters.
 *
 * @param version of the object in the API server; none in a manifest
 */
record Metadata(
    ObjectName name,
    Optional<String> uid,
    SortedMap<String, String> labels,
    SortedMap<String, String> annotations,
    Set<String> finalizers,
    boolean deleting,
    long generation,
    Optional<String> version) {

  private static final int LONGEST_NAME = 253;
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  /**
   * Reads the metadata of an object.
   *
   * @param namespace for an object that names none; empty text for a kind without namespaces
   */
  static Metadata read(Fields object, String namespace) {
    Optional<Fields> metadata = object.map("metadata");
    if (metadata.isEmpty()) {
      return new Metadata(
          new ObjectName(namespace, ""),
          Optional.empty(),
          new TreeMap<>(),
          new TreeMap<>(),
          Set.of(),
          false,
          0,
          Optional.empty());
    }
    return of(metadata.get(), namespace);
  }

  private static Metadata of(Fields metadata, String namespace) {
    metadata.ignoring(
        "generateName",
        "selfLink",
        "creationTimestamp",
        "deletionGracePeriodSeconds",
        "ownerReferences",
        "managedFields",
        "clusterName");
    String written = name(metadata, "namespace");
    boolean own = !namespace.isEmpty() && !written.isEmpty();
    return new Metadata(
        new ObjectName(own ? written : namespace, name(metadata, "name")),
        metadata.text("uid").filter(uid -> !uid.isEmpty()),
        metadata.textMap("labels"),
        metadata.textMap("annotations"),
        new TreeSet<>(metadata.texts("finalizers")),
        metadata.text("deletionTimestamp").isPresent(),
        metadata.number("generation", 0, Integer.MAX_VALUE).orElse(0),
        metadata.text("resourceVersion"));
  }

  private static String name(Fields metadata, String field) {
    String name = metadata.text(field).orElse("");
    if (name.length() > LONGEST_NAME) {
      metadata.error(field, "is longer than " + LONGEST_NAME + " characters");
    } else if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      metadata.error(
          field, "may only hold lower case letters, digits, '-' and '.', not %s".formatted(name));
    }
    return name;
  }
}
