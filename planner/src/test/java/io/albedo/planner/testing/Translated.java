package io.albedo.planner.testing;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.options.Options;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import io.albedo.planner.translate.Translator;
import java.util.List;
import java.util.stream.Stream;

/** A translation, with short ways to what tests look at. */
public record Translated(Translation translation) {

  public static final Options OPTIONS = Options.builder().clusterName("demo").build();

  /** With the recorded default account. */
  public static Translated of(ClusterState cluster) {
    return of(cluster, OPTIONS);
  }

  public static Translated of(ClusterState cluster, Options options) {
    return of(cluster, options, ParityCase.defaultAccount());
  }

  public static Translated of(ClusterState cluster, Options options, CloudState cloud) {
    return new Translated(new Translator(options).translate(cluster, cloud));
  }

  /** While nobody has looked at AWS. */
  public static Translated unseen(ClusterState cluster) {
    return of(cluster, OPTIONS, CloudState.unseen());
  }

  public GroupTranslation group(String id) {
    return translation.groups().stream()
        .filter(group -> group.group().text().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The only group. */
  public GroupTranslation group() {
    if (translation.groups().size() != 1) {
      throw new AssertionError("not one group: " + translation.groups());
    }
    return translation.groups().getFirst();
  }

  public AlbGraph graph() {
    return group().graph();
  }

  public List<ListenerRule> rules(int port) {
    return graph().rules(port);
  }

  public List<Diagnostic> diagnostics() {
    return Stream.concat(
            translation.diagnostics().stream(),
            translation.groups().stream().flatMap(group -> group.diagnostics().stream()))
        .toList();
  }

  public List<Code> codes() {
    return diagnostics().stream().map(Diagnostic::code).toList();
  }

  /** The only finding with this code. */
  public Diagnostic only(Code code) {
    List<Diagnostic> found = diagnostics().stream().filter(d -> d.code() == code).toList();
    if (found.size() != 1) {
      throw new AssertionError("not one " + code + ": " + diagnostics());
    }
    return found.getFirst();
  }

  public static List<String> names(List<ObjectName> names) {
    return names.stream().map(ObjectName::text).toList();
  }
}
