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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one stack, by identity. Both what is wanted and what is there are written in
 * this form; a reference names a resource of the same graph.
 */
public final class AlbGraph {

  private final StackId stack;
  private final SortedMap<ResourceId, Resource> resources;

  /** The same once more, kind by kind, since kinds are asked for often. */
  private final List<List<Resource>> kinds;

  public AlbGraph(StackId stack, SortedMap<ResourceId, Resource> resources) {
    this.stack = stack;
    this.resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    this.kinds = kinds(this.resources.values());
  }

  /** Resources of one class that follow each other; ids are ordered by kind first. */
  private static List<List<Resource>> kinds(Collection<Resource> inOrder) {
    List<List<Resource>> kinds = new ArrayList<>();
    for (Resource resource : inOrder) {
      if (kinds.isEmpty() || kinds.getLast().getFirst().getClass() != resource.getClass()) {
        kinds.add(new ArrayList<>());
      }
      kinds.getLast().add(resource);
    }
    kinds.replaceAll(Collections::unmodifiableList);
    return kinds;
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
    List<ListenerRule> rules = all(ListenerRule.class);
    return rules.subList(firstFrom(port, rules), firstFrom(port + 1, rules));
  }

  /** Ids of rules are ordered by the port of their listener first. */
  private static int firstFrom(int port, List<ListenerRule> rules) {
    int from = 0;
    int to = rules.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (rules.get(middle).id().listenerPort() < port) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** All resources of a kind, in the order of their ids. */
  public <R extends Resource> List<R> all(Class<R> kind) {
    List<R> all = List.of();
    for (List<Resource> some : kinds) {
      if (kind.isInstance(some.getFirst())) {
        all = joined(all, some);
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked") // all are of the class of the first
  private static <R extends Resource> List<R> joined(List<R> all, List<Resource> some) {
    List<R> more = (List<R>) some;
    return all.isEmpty() ? more : Stream.concat(all.stream(), more.stream()).toList();
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
