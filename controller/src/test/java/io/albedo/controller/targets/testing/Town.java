package io.albedo.controller.targets.testing;

import io.albedo.model.alb.Arn;
import io.albedo.model.cluster.ClusterEvent;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.ClusterObserver;
import io.albedo.model.port.ClusterWriter;
import io.albedo.model.port.EventRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A cluster that changes: each binding {@code shop/x} leads to Service {@code shop/x} and target
 * group {@code x}. Pods go by number, and so do nodes; both ends of a binding's life are as an API
 * server has them.
 */
public final class Town implements ClusterObserver, ClusterWriter, EventRecorder {

  private static final int PORT = 8000;
  private static final int NODE_PORT = 30000;
  private static final int IN_A_ROW = 250;

  private final SortedMap<String, TargetGroupBindingObject> bindings = new TreeMap<>();
  private final SortedMap<Integer, PodSketch> pods = new TreeMap<>();
  private final SortedMap<Integer, Boolean> nodes = new TreeMap<>();
  private final Set<String> missingServices = new TreeSet<>();
  private final SortedMap<ObjectName, Pod> told = new TreeMap<>();
  private final SortedMap<ObjectName, ConfigMap> notes = new TreeMap<>();
  private final List<ClusterEvent> events = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private Optional<OperationResult> refusal = Optional.empty();

  /**
   * A pod.
   *
   * @param ready whether its containers are; if it has no gate, its endpoint is, too
   */
  public record PodSketch(String service, int node, boolean gated, boolean ready) {}

  public static ObjectName name(String binding) {
    return new ObjectName("shop", binding);
  }

  public static Arn group(String binding) {
    return new Arn(
        "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/" + binding + "/1");
  }

  public static String address(int pod) {
    return "10.0." + pod / IN_A_ROW + "." + (pod % IN_A_ROW + 1);
  }

  /** By {@code id:port}. */
  public static String target(int pod) {
    return address(pod) + ":" + PORT;
  }

  public static String instanceTarget(int node) {
    return "i-" + node + ":" + NODE_PORT;
  }

  /** A binding that nobody holds yet. */
  public synchronized Town bind(String name, String targetType) {
    int port = targetType.equals("ip") ? PORT : NODE_PORT;
    bindings.put(
        name,
        TargetGroupBindingObject.builder()
            .name(name(name))
            .uid("uid-" + name)
            .generation(1)
            .targetGroupArn(group(name).value())
            .targetType(targetType)
            .serviceName(name)
            .servicePort(PortRef.of(80))
            .networking(
                List.of(
                    new NetworkingRule(
                        List.of(new TargetGroupBindingObject.Peer.OfSecurityGroup(Account.BACKEND)),
                        List.of(
                            new TargetGroupBindingObject.Port(
                                Optional.of("TCP"), Optional.of(PortRef.of(port)))))))
            .build());
    return this;
  }

  public synchronized void change(String name, UnaryOperator<TargetGroupBindingObject> change) {
    bindings.computeIfPresent(name, (n, binding) -> change.apply(binding));
  }

  /** Who is held goes when it is let go. */
  public synchronized void delete(String name) {
    TargetGroupBindingObject binding = bindings.get(name);
    if (binding != null) {
      if (binding.finalizers().isEmpty()) {
        bindings.remove(name);
      } else {
        bindings.put(name, TargetGroupBindingObject.builder().from(binding).deleting(true).build());
      }
    }
  }

  public synchronized Town pod(int number, PodSketch pod) {
    pods.put(number, pod);
    return this;
  }

  public synchronized Town stop(int pod) {
    pods.remove(pod);
    told.remove(podName(pod));
    return this;
  }

  public synchronized Town node(int number, boolean ready) {
    nodes.put(number, ready);
    return this;
  }

  public synchronized void removeNode(int number) {
    nodes.remove(number);
  }

  public synchronized void serviceIsMissing(String name, boolean missing) {
    if (missing) {
      missingServices.add(name);
    } else {
      missingServices.remove(name);
    }
  }

  public synchronized boolean isServiceMissing(String name) {
    return missingServices.contains(name);
  }

  /** What Kubernetes answers to all that is written from now on, but for operations. */
  public synchronized void refuse(Optional<OperationResult> refusal) {
    this.refusal = refusal;
  }

  public synchronized SortedMap<Integer, PodSketch> pods() {
    return new TreeMap<>(pods);
  }

  public synchronized SortedMap<String, TargetGroupBindingObject> bindings() {
    return new TreeMap<>(bindings);
  }

  public synchronized SortedMap<Integer, Boolean> nodes() {
    return new TreeMap<>(nodes);
  }

  /** As reason and message. */
  public synchronized List<String> events() {
    return events.stream()
        .map(event -> event.object().name().name() + " " + event.reason() + " " + event.message())
        .toList();
  }

  /** As verb and binding. */
  public synchronized List<String> written() {
    return List.copyOf(written);
  }

  /** Whether a pod takes part in its Service: its containers are ready, and its gate is open. */
  public synchronized boolean isReady(int number) {
    PodSketch pod = pods.get(number);
    return pod != null && pod.ready() && (!pod.gated() || isTold(number, pod));
  }

  private boolean isTold(int number, PodSketch pod) {
    Pod known = told.get(podName(number));
    return known != null && known.is("target-health.elbv2.k8s.aws/" + pod.service());
  }

  @Override
  public synchronized Reported<ClusterState> observe() {
    ClusterState.Builder cluster = ClusterState.builder().configMaps(notes);
    bindings.values().forEach(b -> cluster.putTargetGroupBindings(b.name(), b));
    SortedMap<String, List<Integer>> services = new TreeMap<>();
    bindings.keySet().forEach(service -> services.put(service, new ArrayList<>()));
    pods.forEach(
        (number, pod) ->
            services.computeIfAbsent(pod.service(), s -> new ArrayList<>()).add(number));
    services.forEach(
        (service, numbers) -> {
          if (!missingServices.contains(service)) {
            cluster.putServices(name(service), service(service));
          }
          cluster.putEndpointSlices(name(service), slice(service, numbers));
        });
    pods.forEach((number, pod) -> cluster.putPods(podName(number), pod(number)));
    nodes.forEach((number, ready) -> cluster.putNodes("node-" + number, node(number)));
    return new Reported<>(cluster.build(), List.of());
  }

  private static Service service(String name) {
    return Service.builder()
        .name(name(name))
        .type("NodePort")
        .addPorts(new ServicePort("http", 80, PortRef.of(PORT), OptionalInt.of(NODE_PORT)))
        .build();
  }

  private EndpointSlice slice(String service, List<Integer> numbers) {
    List<EndpointSubset.Endpoint> endpoints =
        numbers.stream()
            .map(
                number ->
                    new EndpointSubset.Endpoint(
                        List.of(address(number)),
                        Optional.of(isReady(number)),
                        Optional.of(false),
                        Optional.of(podName(number))))
            .toList();
    return new EndpointSlice(
        name(service),
        Optional.of(service),
        "IPv4",
        new EndpointSubset(
            List.of(new EndpointSubset.Port("http", OptionalInt.of(PORT))), endpoints));
  }

  static ObjectName podName(int number) {
    return name("pod-" + number);
  }

  private Pod pod(int number) {
    PodSketch sketch = Objects.requireNonNull(pods.get(number));
    Pod.Builder pod =
        Pod.builder()
            .name(podName(number))
            .uid("uid-" + number)
            .nodeName("node-" + sketch.node())
            .ip(address(number));
    Optional.ofNullable(told.get(podName(number)))
        .ifPresent(known -> pod.putAllConditions(known.conditions()));
    pod.putConditions(
        "ContainersReady", new Pod.Condition(sketch.ready() ? "True" : "False", "", ""));
    if (sketch.gated()) {
      pod.addReadinessGates("target-health.elbv2.k8s.aws/" + sketch.service());
    }
    return pod.build();
  }

  private Node node(int number) {
    return Node.builder()
        .name("node-" + number)
        .providerId("aws:///eu-west-1a/i-" + number)
        .ready(Boolean.TRUE.equals(nodes.get(number)) ? "True" : "False")
        .build();
  }

  /** What operations have made of pods and notes. */
  synchronized void accept(Map<ObjectName, Pod> pods, Map<ObjectName, ConfigMap> configMaps) {
    for (Integer number : this.pods.keySet()) {
      Optional.ofNullable(pods.get(podName(number)))
          .ifPresent(pod -> told.put(podName(number), pod));
    }
    notes.clear();
    notes.putAll(configMaps);
  }

  @Override
  public synchronized OperationResult addFinalizer(ObjectRef object, String finalizer) {
    return write(
        "hold",
        object.name().name(),
        binding ->
            Optional.of(
                TargetGroupBindingObject.builder().from(binding).addFinalizers(finalizer).build()));
  }

  @Override
  public synchronized OperationResult removeFinalizer(ObjectRef object, String finalizer) {
    return write(
        "release",
        object.name().name(),
        binding ->
            binding.deleting()
                ? Optional.empty()
                : Optional.of(
                    TargetGroupBindingObject.builder()
                        .from(binding)
                        .finalizers(List.of())
                        .build()));
  }

  @Override
  public synchronized OperationResult noteObserved(ObjectName binding, long generation) {
    return write(
        "observed " + generation,
        binding.name(),
        b ->
            Optional.of(
                TargetGroupBindingObject.builder()
                    .from(b)
                    .observedGeneration((int) generation)
                    .build()));
  }

  private OperationResult write(
      String verb,
      String name,
      Function<TargetGroupBindingObject, Optional<TargetGroupBindingObject>> change) {
    written.add(verb + " " + name);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    TargetGroupBindingObject before = bindings.get(name);
    if (before != null) {
      change
          .apply(before)
          .ifPresentOrElse(after -> bindings.put(name, after), () -> bindings.remove(name));
    }
    return new OperationResult.Applied(Map.of());
  }

  @Override
  public OperationResult publish(ObjectName ingress, List<StatusAddress> addresses) {
    throw new AssertionError("targets have no addresses");
  }

  @Override
  public OperationResult remember(Ingress lastGood) {
    throw new AssertionError("targets have no last good form");
  }

  @Override
  public synchronized void record(ClusterEvent event) {
    events.add(event);
  }
}
