package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;

class DeletionProtectionTest {

  @Test
  void aDeletedIngressWithoutProtectionLeavesNothing() {
    Translated translated = deleted("deletion_protection.enabled=false");
    assertThat(translated.group().blocked()).isFalse();
    assertThat(translated.graph().isEmpty()).isTrue();
    assertThat(Translated.names(translated.group().inactiveMembers())).containsExactly("ns/a");
  }

  @Test
  void protectionBlocksTheGroup() {
    Translated translated = deleted("deletion_protection.enabled=true");
    assertThat(translated.only(Code.DELETION_PROTECTED).message())
        .isEqualTo("deletion_protection is enabled, cannot delete the ingress: a");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void protectionThatCannotBeReadBlocksTheGroupToo() {
    assertThat(deleted("deletion_protection.enabled=yes").only(Code.INVALID_ANNOTATION).message())
        .contains("\"yes\"");
    assertThat(deleted("nonsense").group().blocked()).isTrue();
  }

  @Test
  void whoOnlyMovesAwayIsNotAsked() {
    IngressFixture moved =
        ingress("ns/a")
            .inGroup("new")
            .holding("group.ingress.k8s.aws/old")
            .with("load-balancer-attributes", "deletion_protection.enabled=true");
    assertThat(Translated.of(ClusterFixture.of(moved)).group("old").blocked()).isFalse();
  }

  private static Translated deleted(String attributes) {
    return Translated.of(
        ClusterFixture.of(
            ingress("ns/a")
                .holding("ingress.k8s.aws/resources")
                .deleting()
                .with("load-balancer-attributes", attributes)));
  }
}
