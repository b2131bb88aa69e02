package io.albedo.model.alb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one stack, by identity. Both what is wanted and what is there are written in
 * this form; a reference names a resource of the same graph.
 */
public final class AlbGraph {

  private final StackId stack;
  private final SortedMap<ResourceId, Resource> resources;

  /** The same once more: kinds are asked for often, and an array is walked faster than a tree. */
  private final Resource[] inOrder;

  public AlbGraph(StackId stack, SortedMap<ResourceId, Resource> resources) {
    this.stack = stack;
    this.resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    this.inOrder = this.resources.values().toArray(Resource[]::new);
  }

  public static AlbGraph empty(StackId stack) {
    return new AlbGraph(stack, Collections.emptySortedMap());
  }

  /** Of several resources with one id the first stays. */
  public static AlbGraph of(StackId stack, Collection<? extends Resource> resources) {
    SortedMap<ResourceId, Resource> byId = new TreeMap<>();
    resources.forEach(r -> byId.putIfAbsent(r.id(), r));
    return new AlbGraph(stack, byId);
  }

  public StackId stack() {
    return stack;
  }

  /** All resources, by rising id. */
  public SortedMap<ResourceId, Resource> resources() {
    return resources;
  }

  /** The same stack, with each resource made another of the same id. */
  public AlbGraph map(UnaryOperator<Resource> change) {
    SortedMap<ResourceId, Resource> changed = new TreeMap<>(resources);
    changed.replaceAll((id, resource) -> change.apply(resource));
    return new AlbGraph(stack, changed);
  }

  public boolean isEmpty() {
    return resources.isEmpty();
  }

  public Optional<Resource> find(ResourceId id) {
    return Optional.ofNullable(resources.get(id));
  }

  /** The application load balancer. */
  public Optional<LoadBalancer> loadBalancer() {
    return loadBalancer(ResourceId.LOAD_BALANCER);
  }

  /** The network load balancer in front of it. */
  public Optional<LoadBalancer> frontend() {
    return loadBalancer(ResourceId.FRONTEND_LOAD_BALANCER);
  }

  private Optional<LoadBalancer> loadBalancer(ResourceId id) {
    return find(id).filter(LoadBalancer.class::isInstance).map(LoadBalancer.class::cast);
  }

  /** The listeners of the application load balancer. */
  public List<Listener> listeners() {
    return all(Listener.class).stream().filter(l -> !l.id().isFrontend()).toList();
  }

  /** The rules of a listener by rising priority. */
  public List<ListenerRule> rules(int port) {
    String prefix = port + ":";
    return all(ListenerRule.class).stream().filter(r -> r.id().id().startsWith(prefix)).toList();
  }

  /** All resources of a kind, in the order of their ids. */
  public <R extends Resource> List<R> all(Class<R> kind) {
    List<R> all = new ArrayList<>();
    for (Resource resource : inOrder) {
      if (kind.isInstance(resource)) {
        all.add(kind.cast(resource));
      }
    }
    return Collections.unmodifiableList(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AlbGraph graph
            && stack.equals(graph.stack)
            && resources.equals(graph.resources));
  }

  @Override
  public int hashCode() {
    return Objects.hash(stack, resources);
  }

  @Override
  public String toString() {
    return stack + " " + resources;
  }
}
