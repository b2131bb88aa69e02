package io.albedo.controller.admission;

import io.albedo.controller.admission.review.ReviewRequest;
import io.albedo.k8s.map.SentObjectReader;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.planner.admit.Admission;
import io.albedo.planner.admit.BindingAdmission;
import io.albedo.planner.admit.BindingDefaults;
import io.albedo.planner.admit.ClassParamsAdmission;
import io.albedo.planner.admit.GateInjection;
import io.albedo.planner.admit.IngressAdmission;
import io.albedo.planner.admit.IngressWarnings;
import io.albedo.planner.admit.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Reads the object in question and asks the planner's rules about it. */
final class Judge {

  /** Time for what may be left out, so that the rest is answered in time all the same. */
  private static final Duration PATIENCE = Duration.ofMillis(2500);

  private final AdmissionScope scope;
  private final TimeBox timeBox;
  private final IngressAdmission ingresses;
  private final IngressWarnings warnings;
  private final BindingAdmission bindings;

  Judge(AdmissionScope scope, ExecutorService threads) {
    this.scope = scope;
    this.timeBox = new TimeBox(threads);
    this.ingresses = new IngressAdmission(scope.options(), scope.prohibitions());
    this.warnings = new IngressWarnings(scope.options());
    this.bindings = new BindingAdmission(scope.options());
  }

  Admission of(Webhook webhook, ReviewRequest request) {
    return request.writes() ? judge(webhook, request) : Admission.silent();
  }

  private Admission judge(Webhook webhook, ReviewRequest request) {
    return switch (webhook) {
      case INGRESS -> ingress(request);
      case CLASS_PARAMS -> classParams(request);
      case BINDING_DEFAULTS -> bindingDefaults(request);
      case BINDING -> binding(request);
      case POD -> pod(request);
      case SERVICE, QUIC -> Admission.silent();
    };
  }

  /** One that cannot be read, the API server and LBC take, so that it is only warned of. */
  private Admission ingress(ReviewRequest request) {
    Reported<Optional<Writing<Ingress>>> read =
        writing(request, cluster -> cluster.ingresses().values().stream().findFirst());
    return read.value()
        .map(writing -> ingress(writing, scope.cluster().get()))
        .orElseGet(() -> Admission.warned(read.diagnostics()));
  }

  private Admission ingress(Writing<Ingress> writing, ClusterState cluster) {
    return switch (ingresses.of(writing, cluster)) {
      case Admission.Denied denied -> denied;
      case Admission.Allowed allowed -> Admission.warned(warningsOf(writing.after(), cluster));
    };
  }

  private List<Diagnostic> warningsOf(Ingress ingress, ClusterState cluster) {
    return timeBox
        .within(
            PATIENCE,
            "looking for what to warn of in Ingress " + ingress.name(),
            () -> warnings.of(ingress, cluster))
        .orElse(List.of());
  }

  private static Admission classParams(ReviewRequest request) {
    Reported<ClusterState> read = read(request.object(), request.name());
    return read.value().ingressClassParams().values().stream()
        .findFirst()
        .map(ClassParamsAdmission::of)
        .orElseGet(() -> Admission.deniedFor(read.diagnostics()));
  }

  private Admission bindingDefaults(ReviewRequest request) {
    if (!request.verb().equals("CREATE")) {
      return Admission.silent();
    }
    Reported<ClusterState> read = read(request.object(), request.name());
    return read.value().targetGroupBindings().values().stream()
        .findFirst()
        .map(binding -> BindingDefaults.of(binding, observed(binding)))
        .orElseGet(() -> Admission.deniedFor(read.diagnostics()));
  }

  private Admission binding(ReviewRequest request) {
    Reported<Optional<Writing<TargetGroupBindingObject>>> read =
        writing(request, cluster -> cluster.targetGroupBindings().values().stream().findFirst());
    return read.value()
        .map(writing -> bindings.of(writing, scope.cluster().get(), observed(writing)))
        .orElseGet(() -> Admission.deniedFor(read.diagnostics()));
  }

  /** AWS is only asked about a new one that claims something. */
  private Optional<ObservedTargetGroup> observed(Writing<TargetGroupBindingObject> writing) {
    return writing.before().isPresent() || writing.after().targetGroupArn().isEmpty()
        ? Optional.empty()
        : lookFor(writing.after());
  }

  private Optional<ObservedTargetGroup> observed(TargetGroupBindingObject binding) {
    return BindingDefaults.areNeeded(binding) ? lookFor(binding) : Optional.empty();
  }

  private Optional<ObservedTargetGroup> lookFor(TargetGroupBindingObject binding) {
    return timeBox
        .within(
            PATIENCE,
            "looking for the target group of TargetGroupBinding " + binding.name(),
            () -> scope.targetGroups().find(binding))
        .flatMap(Function.identity());
  }

  private Admission pod(ReviewRequest request) {
    if (!scope.injectsGates() || !request.verb().equals("CREATE")) {
      return Admission.silent();
    }
    return read(request.object(), request.name()).value().pods().values().stream()
        .findFirst()
        .map(pod -> GateInjection.of(pod, scope.cluster().get()))
        .orElseGet(Admission::silent);
  }

  private static <T> Reported<Optional<Writing<T>>> writing(
      ReviewRequest request, Function<ClusterState, Optional<T>> which) {
    Reported<ClusterState> read = read(request.object(), request.name());
    Optional<T> before = which.apply(read(request.oldObject(), request.name()).value());
    return new Reported<>(
        which.apply(read.value()).map(after -> new Writing<>(before, after)), read.diagnostics());
  }

  private static Reported<ClusterState> read(Optional<String> json, ObjectName name) {
    return json.map(text -> SentObjectReader.read(text, named(name)))
        .orElseGet(() -> new Reported<>(ClusterState.builder().build(), List.of()));
  }

  /** A pod of a ReplicaSet gets its name only when it is written. */
  private static ObjectName named(ObjectName name) {
    return name.name().isEmpty() ? name.sibling("unnamed") : name;
  }
}
