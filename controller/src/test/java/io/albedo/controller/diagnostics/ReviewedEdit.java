package io.albedo.controller.diagnostics;

import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.admit.Admission;
import io.albedo.planner.admit.BindingAdmission;
import io.albedo.planner.admit.ClassParamsAdmission;
import io.albedo.planner.admit.IngressAdmission;
import io.albedo.planner.admit.Prohibitions;
import io.albedo.planner.admit.Writing;
import io.albedo.planner.options.Options;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Why webhooks refuse the object of an example; what can be forbidden, is. */
record ReviewedEdit(Example example) {

  private static final Options OPTIONS = Options.builder().clusterName("demo").build();

  List<Diagnostic> findings() {
    String command = example.command();
    ClusterState after = read(command.substring(command.lastIndexOf(' ') + 1));
    ClusterState before = example.isChange() ? read("before.yaml") : ClusterState.builder().build();
    ClusterState cluster = read("cluster.yaml");
    return Stream.of(
            writing(before, after, c -> c.ingresses().values())
                .map(
                    w ->
                        new IngressAdmission(OPTIONS, new Prohibitions(true, true)).of(w, cluster)),
            writing(before, after, c -> c.targetGroupBindings().values())
                .map(w -> new BindingAdmission(OPTIONS).of(w, before, Optional.empty())),
            writing(before, after, c -> c.ingressClassParams().values())
                .map(w -> ClassParamsAdmission.of(w.after())))
        .flatMap(Optional::stream)
        .flatMap(ReviewedEdit::reasons)
        .toList();
  }

  private static Stream<Diagnostic> reasons(Admission admission) {
    return switch (admission) {
      case Admission.Allowed allowed -> Stream.of();
      case Admission.Denied denied -> denied.findings().stream();
    };
  }

  private static <T> Optional<Writing<T>> writing(
      ClusterState before, ClusterState after, Function<ClusterState, Collection<T>> objects) {
    Optional<T> replaced = objects.apply(before).stream().findFirst();
    return objects.apply(after).stream().findFirst().map(o -> new Writing<>(replaced, o));
  }

  private ClusterState read(String name) {
    ManifestText text = new ManifestText(name, Example.read(example.locate(name)));
    return new ManifestReader("").read(List.of(text)).value().cluster();
  }
}
