package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddOnWordsTest {

  private static final Token<Arn> BALANCER = Token.of(new Arn("arn:lb"));

  @Test
  void whatProtectsIsNamed() {
    assertThat(
            words(
                new WebAclAssociation(
                    BALANCER, Optional.of(Token.of(new Arn("arn:x:regional/webacl/edge/1")))),
                new RegionalWebAclAssociation(BALANCER, Optional.of("w1")),
                new ShieldProtection(BALANCER, true)))
        .isEqualTo("web ACL edge, WAF Classic web ACL w1, Shield Advanced");
  }

  @Test
  void whatShallNotBeThereIsNoProtection() {
    assertThat(
            words(
                new WebAclAssociation(BALANCER, Optional.empty()),
                new RegionalWebAclAssociation(BALANCER, Optional.empty()),
                new ShieldProtection(BALANCER, false)))
        .isEmpty();
  }

  @Test
  void whatIsNotKnownYetIsSaid() {
    assertThat(
            words(
                new WebAclAssociation(BALANCER, Optional.of(Token.unknown("web ACL named edge")))))
        .isEqualTo("web ACL (known after apply: web ACL named edge)");
  }

  private static String words(AddOn... addOns) {
    return AddOnWords.of(AlbGraph.of(new StackId("g"), List.of(addOns)));
  }
}
