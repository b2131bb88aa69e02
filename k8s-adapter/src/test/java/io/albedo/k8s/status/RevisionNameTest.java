package io.albedo.k8s.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import org.junit.jupiter.api.Test;

class RevisionNameTest {

  @Test
  void beginsWithTheIngress() {
    assertThat(RevisionName.of(ingress("web", "u1"), 3))
        .matches("web-albedo-last-good-[0-9a-f]{10}-3");
  }

  @Test
  void tellsApartIngressesOfOneNameThatFollowEachOther() {
    assertThat(RevisionName.of(ingress("web", "u1"), 1))
        .isNotEqualTo(RevisionName.of(ingress("web", "u2"), 1));
  }

  @Test
  void isNeverTooLong() {
    String name = RevisionName.of(ingress("a".repeat(253), "u1"), Integer.MAX_VALUE);
    assertThat(name).hasSize(253).startsWith("aaa").endsWith("-2147483647");
  }

  @Test
  void isNotCutAfterADot() {
    String name = RevisionName.of(ingress("a".repeat(222) + "." + "b".repeat(30), "u1"), 1);
    assertThat(name).startsWith("a".repeat(222) + "-albedo").doesNotContain(".");
  }

  @Test
  void tellsApartNamesThatAreCutAlike() {
    assertThat(RevisionName.of(ingress("a".repeat(252) + "b", "u1"), 1))
        .isNotEqualTo(RevisionName.of(ingress("a".repeat(252) + "c", "u1"), 1));
  }

  private static Ingress ingress(String name, String uid) {
    return Ingress.builder().name(new ObjectName("shop", name)).uid(uid).build();
  }
}
