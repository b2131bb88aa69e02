package io.albedo.k8s.watch;

import io.albedo.k8s.map.ObjectKind;
import io.albedo.k8s.map.Reading;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Reported;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** All that is watched in a cluster. */
final class Watches implements AutoCloseable {

  /** Hears what {@link #read} tells from now on. */
  interface Listener {

    /** An object, or a kind as a whole, is not what it was. */
    void changed(String kind, ObjectName name);

    /** There is something else to say of trouble, but nothing that is read has changed. */
    void noted();
  }

  /** In place of a name: the kind as a whole. */
  private static final ObjectName WHOLE_KIND = new ObjectName("", "");

  private final KubernetesClient client;
  private final Pace pace;
  private final Listener listener;
  private final Map<ObjectKind, Subscription<Reading>> kinds = new EnumMap<>(ObjectKind.class);
  private final Subscription<Memory> memories;
  private final SingleWatches secrets;
  private final SingleWatches configMaps;

  Watches(KubernetesClient client, WatchOptions options, Pace pace, Listener listener) {
    this.client = client;
    this.pace = pace;
    this.listener = listener;
    for (ObjectKind kind : wholeKinds(options)) {
      kinds.put(kind, subscription(kind, Selection.all(ServedKind.of(kind), options.namespace())));
    }
    this.memories = memories(options);
    this.secrets = singles(ObjectKind.SECRET, options.requiredSecretLabels());
    this.configMaps = singles(ObjectKind.CONFIG_MAP, Map.of());
  }

  /** Those of which all objects matter. */
  private static List<ObjectKind> wholeKinds(WatchOptions options) {
    return List.of(
        ObjectKind.INGRESS,
        ObjectKind.INGRESS_CLASS,
        ObjectKind.INGRESS_CLASS_PARAMS,
        ObjectKind.TARGET_GROUP_BINDING,
        ObjectKind.SERVICE,
        ObjectKind.NAMESPACE,
        ObjectKind.POD,
        ObjectKind.NODE,
        options.endpointSlices() ? ObjectKind.ENDPOINT_SLICE : ObjectKind.ENDPOINTS);
  }

  private Subscription<Reading> subscription(ObjectKind kind, Selection selection) {
    return new Subscription<>(
        selection,
        client,
        new ItemMemory<>(
            new ServedReader(kind)::read, (name, value) -> listener.changed(kind.text(), name)),
        pace,
        turn -> turned(turn, kind.text(), selection.subject().orElse(WHOLE_KIND)));
  }

  private Subscription<Memory> memories(WatchOptions options) {
    String kind = ServedKind.CONTROLLER_REVISION.text();
    return new Subscription<>(
        Selection.all(ServedKind.CONTROLLER_REVISION, options.namespace())
            .with(MemoryReader.LABELS),
        client,
        new ItemMemory<>(
            MemoryReader::read,
            (name, memory) ->
                listener.changed(kind, memory.form().map(f -> f.ingress().name()).orElse(name))),
        pace,
        turn -> turned(turn, kind, WHOLE_KIND));
  }

  private void turned(Subscription.Turn turn, String kind, ObjectName name) {
    switch (turn) {
      case STANDING -> listener.changed(kind, name);
      case TROUBLE -> listener.noted();
    }
  }

  private SingleWatches singles(ObjectKind kind, Map<String, String> labels) {
    return new SingleWatches(
        name -> subscription(kind, Selection.one(ServedKind.of(kind), name, labels)));
  }

  void start() {
    kinds.values().forEach(Subscription::start);
    memories.start();
  }

  /** Done when it is known of each kind what there is, or that nobody may know. */
  CompletableFuture<Void> settled() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    kinds.values().forEach(watch -> all.add(watch.settled()));
    all.add(memories.settled());
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  SingleWatches secrets() {
    return secrets;
  }

  /** All that is known now. */
  Reported<ClusterState> read() {
    var draft = new ClusterDraft();
    kinds.forEach((kind, watch) -> add(kind, watch, draft));
    configMaps.watch(targetNotes());
    secrets.all().forEach((name, watch) -> add(ObjectKind.SECRET, name, watch, draft));
    configMaps.all().forEach((name, watch) -> add(ObjectKind.CONFIG_MAP, name, watch, draft));
    memories.memory().read().forEach(draft::add);
    report(memories, Optional.empty(), draft);
    return draft.result();
  }

  private static void add(ObjectKind kind, Subscription<Reading> watch, ClusterDraft draft) {
    watch.memory().read().forEach(draft::add);
    report(watch, Optional.empty(), draft);
    if (!watch.isKnown()) {
      draft.addUnknown(kind);
    }
  }

  private static void add(
      ObjectKind kind, ObjectName name, Subscription<Reading> watch, ClusterDraft draft) {
    watch.memory().read().forEach(draft::add);
    report(watch, Optional.of(name), draft);
    if (!watch.isKnown()) {
      draft.addUnread(
          kind == ObjectKind.SECRET
              ? Unread.builder().addSecrets(name).build()
              : Unread.builder().addConfigMaps(name).build());
    }
  }

  private static void report(Subscription<?> watch, Optional<ObjectName> name, ClusterDraft draft) {
    watch.trouble().map(new TroubleReport(watch.kind(), name)::of).ifPresent(draft::report);
  }

  /** Where bindings that share their target group with other clusters note their targets. */
  private Set<ObjectName> targetNotes() {
    return Objects.requireNonNull(kinds.get(ObjectKind.TARGET_GROUP_BINDING))
        .memory()
        .read()
        .stream()
        .map(Watches::targetNote)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static Optional<ObjectName> targetNote(Reading reading) {
    return reading instanceof Reading.Whole whole
            && whole.object().value() instanceof TargetGroupBindingObject binding
            && binding.multiClusterTargetGroup()
        ? Optional.of(ConfigMap.nameFor(binding.name()))
        : Optional.empty();
  }

  @Override
  public void close() {
    kinds.values().forEach(Subscription::close);
    memories.close();
    secrets.close();
    configMaps.close();
  }
}
