package io.albedo.planner.stack;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Secret;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StackJsonTest {

  @Test
  void whatIsNotKnownYetSaysWhatIsLookedFor() {
    assertThat(json(ClusterFixture.of(ingress("ns/a"))))
        .contains(
            "\"subnetMapping\":\"(known after apply: subnets tagged"
                + " kubernetes.io/role/internal-elb=1)\"");
  }

  @Test
  void secretsDoNotShow() {
    Secret login =
        new Secret(
            IngressFixture.name("ns/login"),
            new TreeMap<>(),
            new TreeMap<>(
                Map.of(
                    "clientID", new Sensitive("who-we-are"),
                    "clientSecret", new Sensitive("what-we-know"))));
    assertThat(
            json(
                cluster()
                    .services("ns/web")
                    .with(login)
                    .with(
                        ingress("ns/a")
                            .prefix("", "/", "web")
                            .with("certificate-arn", "arn:c")
                            .with("auth-type", "oidc")
                            .with("auth-idp-oidc", "{\"secretName\":\"login\"}"))
                    .build()))
        .contains("\"clientID\":\"[REDACTED]\",\"clientSecret\":\"[REDACTED]\"")
        .doesNotContain("who-we-are", "what-we-know");
  }

  @Test
  void anEmptySettingShowsAndAnAbsentOneDoesNot() {
    IngressFixture redirect =
        ingress("ns/a")
            .action("", "/", "go")
            .with(
                "actions.go",
                "{\"type\":\"redirect\",\"redirectConfig\":{\"host\":\"\",\"port\":\"1\",\"statusCode\":\"HTTP_301\"}}");
    assertThat(json(ClusterFixture.of(redirect)))
        .contains("\"redirectConfig\":{\"host\":\"\",\"port\":\"1\",\"statusCode\":\"HTTP_301\"}");
  }

  @Test
  void anExistingCertificateIsAReferenceToNothing() {
    assertThat(json(ClusterFixture.of(ingress("ns/a").with("certificate-arn", "arn:c"))))
        .contains(
            "\"certificates\":[{\"certificateARN\":{\"$ref\":\"#/resources///status/certificateARN\"}}]")
        .doesNotContain("arn:c");
  }

  @Test
  void aGroupThatIsBlockedHasNoStack() {
    assertThat(json(ClusterFixture.of(ingress("ns/a").with("scheme", "public"))))
        .startsWith(
            "{\"groups\":{\"ns/a\":{\"members\":[],\"quarantined\":[\"ns/a\"],\"blocked\":true}},")
        .contains("\"message\":\"unknown scheme: public\"");
  }

  @Test
  void whatIsInNoGroupIsListed() {
    assertThat(
            json(
                ClusterFixture.of(
                    ingress("ns/gone").ofClass("gone"), ingress("ns/none").classless())))
        .contains("\"unmanaged\":[\"ns/none\"]")
        .contains(
            "\"classificationErrors\":{\"ns/gone\":\"invalid ingress class:"
                + " ingressclasses.networking.k8s.io \\\"gone\\\" not found\"}");
  }

  private static String json(ClusterState cluster) {
    return JsonWriter.compact(StackJson.of(Translated.unseen(cluster).translation()));
  }
}
