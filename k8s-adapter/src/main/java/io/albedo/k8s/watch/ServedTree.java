package io.albedo.k8s.watch;

import io.albedo.k8s.tree.Place;
import io.albedo.k8s.tree.Tree;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that came from an API server as the tree that readers of objects take. */
final class ServedTree {

  private static final Place NOWHERE = new Place(1, 1);

  private ServedTree() {}

  static Tree.Entries of(GenericKubernetesResource object) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    entries.put("metadata", metadata(object.getMetadata()));
    object.getAdditionalProperties().forEach((key, value) -> entries.put(key, tree(value)));
    return new Tree.Entries(entries, NOWHERE);
  }

  private static Tree metadata(ObjectMeta metadata) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("name", metadata.getName());
    fields.put("namespace", metadata.getNamespace());
    fields.put("uid", metadata.getUid());
    fields.put("resourceVersion", metadata.getResourceVersion());
    fields.put("generation", metadata.getGeneration());
    fields.put("labels", metadata.getLabels());
    fields.put("annotations", metadata.getAnnotations());
    fields.put("finalizers", metadata.getFinalizers());
    fields.put("deletionTimestamp", metadata.getDeletionTimestamp());
    return tree(fields);
  }

  /** A value of JSON as the client library gives it. */
  static Tree tree(@Nullable Object value) {
    return switch (value) {
      case null -> new Tree.Nothing(NOWHERE);
      case String text -> new Tree.Text(text, NOWHERE);
      case Boolean flag -> new Tree.Flag(flag, flag.toString(), NOWHERE);
      case Map<?, ?> map -> entries(map);
      case Collection<?> list ->
          new Tree.Items(list.stream().map(ServedTree::tree).toList(), NOWHERE);
      case Number number -> number(number);
      default -> new Tree.Text(value.toString(), NOWHERE);
    };
  }

  private static Tree number(Number number) {
    String written = number.toString();
    return switch (number) {
      case BigInteger whole -> new Tree.Whole(whole, written, NOWHERE);
      case Integer whole -> new Tree.Whole(BigInteger.valueOf(whole), written, NOWHERE);
      case Long whole -> new Tree.Whole(BigInteger.valueOf(whole), written, NOWHERE);
      default -> new Tree.Decimal(number.doubleValue(), written, NOWHERE);
    };
  }

  private static Tree.Entries entries(Map<?, ?> map) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put(String.valueOf(key), tree(value)));
    return new Tree.Entries(entries, NOWHERE);
  }
}
