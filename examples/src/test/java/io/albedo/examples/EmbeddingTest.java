package io.albedo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.PlanText;
import io.albedo.planner.render.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The planner inside of somebody else's program; the README shows the lines between the marks. */
class EmbeddingTest {

  @Test
  void tenLinesMakeAPlan() {
    // README
    var path = new IngressPath("/", "Prefix", new Backend.OfService("web", PortRef.of(80)));
    var ingress =
        Ingress.builder()
            .name(new ObjectName("shop", "web"))
            .ingressClassName("alb")
            .addRules(new IngressRule("shop.example.com", List.of(path)))
            .build();
    var alb = new IngressClass("alb", "ingress.k8s.aws/alb", false, Optional.empty());
    var cluster =
        ClusterState.builder()
            .putIngresses(ingress.name(), ingress)
            .putIngressClasses(alb.name(), alb)
            .build();
    var planner = new Planner(Options.builder().clusterName("demo").build());
    Plan plan = planner.plan(cluster, CloudState.unseen());
    String text = new PlanText(TextStyle.plain()).of(plan);
    // end
    assertThat(plan.hasErrors()).isFalse();
    assertThat(text).contains("shop.example.com", "answer 503");
  }

  @Test
  void theReadmeShowsTheSameLines() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/albedo/examples/EmbeddingTest.java"));
    String snippet =
        source.substring(source.indexOf("// README\n") + 10, source.indexOf("    // end"));
    String shown = snippet.lines().map(line -> line.substring(4)).collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("../README.md"))).contains(shown);
  }
}
