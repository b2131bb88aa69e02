package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.ClusterFixture.nodePort;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagsTest {

  private static final Options.Builder OPTIONS =
      Options.builder().clusterName("demo").putDefaultTags("env", "default");

  @Test
  void defaultsWinOverTheClassTheClassOverTheServiceAndTheServiceOverTheIngress() {
    AlbGraph graph = graph(OPTIONS.build());
    assertThat(graph.all(TargetGroup.class).getFirst().tags())
        .containsExactly(
            Map.entry("class", "class"),
            Map.entry("env", "default"),
            Map.entry("ingress", "ingress"),
            Map.entry("service", "service"));
  }

  @Test
  void tagsOfTheServiceAreOnItsTargetGroupOnly() {
    AlbGraph graph = graph(OPTIONS.build());
    Map<String, String> ofIngress =
        Map.of("class", "class", "env", "default", "service", "ingress", "ingress", "ingress");
    assertThat(graph.loadBalancer().orElseThrow().tags()).isEqualTo(ofIngress);
    assertThat(graph.all(SecurityGroup.class).getFirst().tags()).isEqualTo(ofIngress);
    assertThat(graph.listeners().getFirst().tags()).isEqualTo(ofIngress);
    assertThat(graph.all(ListenerRule.class).getFirst().tags()).isEqualTo(ofIngress);
  }

  @Test
  void aGateTurnsDefaultsIntoDefaults() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.add(FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY);
    Options low =
        Options.builder()
            .clusterName("demo")
            .putDefaultTags("env", "default")
            .putDefaultTags("more", "default")
            .featureGates(gates)
            .build();
    assertThat(graph(low).loadBalancer().orElseThrow().tags())
        .containsEntry("env", "ingress")
        .containsEntry("more", "default");
  }

  @Test
  void keysOfOthersAreRefused() {
    Translated translated =
        externallyManaged(cluster().with(ingress("ns/a").with("tags", "cost=1")).build());
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo(
            "failed build tags for Ingress ns/a: external managed tag key cost cannot be"
                + " specified");
  }

  @Test
  void keysOfOthersAreRefusedOnServicesToo() {
    Translated translated =
        externallyManaged(
            cluster()
                .with(
                    nodePort("ns/web").putAnnotations(AnnotationName.TAGS.key(), "cost=1").build())
                .with(ingress("ns/a").prefix("", "/", "web"))
                .build());
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo(
            "failed build tags for Ingress ns/a and Service ns/web: external managed tag key cost"
                + " cannot be specified");
  }

  @Test
  void keysOfOthersAreRefusedInTheClassToo() {
    Translated translated =
        externallyManaged(
            cluster()
                .with(IngressClassParams.builder().name("edge").putTags("cost", "1").build())
                .with(ingress("ns/a").ofClass("edge"))
                .build());
    Diagnostic found = translated.only(Code.INVALID_ANNOTATION);
    assertThat(found.message())
        .isEqualTo(
            "failed build tags for IngressClassParams edge: external managed tag key cost cannot"
                + " be specified");
    assertThat(found.field()).isEqualTo("IngressClassParams edge spec.tags");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void tagsOfMembersAddUpOnWhatTheyShareOnly() {
    Translated translated =
        Translated.unseen(
            cluster()
                .services("ns/web")
                .with(
                    ingress("ns/a").inGroup("g").with("tags", "a=1").prefix("a", "/", "web"),
                    ingress("ns/b")
                        .inGroup("g")
                        .with("tags", "b=2")
                        .with("listen-ports", "[{\"HTTP\":8080}]")
                        .prefix("b", "/", "web"))
                .build());
    assertThat(translated.graph().loadBalancer().orElseThrow().tags()).containsOnlyKeys("a", "b");
    assertThat(translated.graph().listeners().getFirst().tags()).containsOnlyKeys("a");
    assertThat(translated.rules(8080).getFirst().tags()).containsOnlyKeys("b");
  }

  private static Translated externallyManaged(ClusterState cluster) {
    Options options = Options.builder().clusterName("demo").addExternalManagedTags("cost").build();
    return Translated.of(cluster, options, CloudState.unseen());
  }

  private static AlbGraph graph(Options options) {
    IngressClassParams params =
        IngressClassParams.builder().name("edge").putTags("class", "class").build();
    ClusterState cluster =
        cluster()
            .with(params)
            .with(
                nodePort("ns/web")
                    .putAnnotations(
                        AnnotationName.TAGS.key(), "service=service,class=service,env=service")
                    .build())
            .with(
                ingress("ns/a")
                    .ofClass("edge")
                    .with("tags", "ingress=ingress,service=ingress,class=ingress,env=ingress")
                    .prefix("", "/", "web"))
            .build();
    return Translated.of(cluster, options, CloudState.unseen()).graph();
  }
}
