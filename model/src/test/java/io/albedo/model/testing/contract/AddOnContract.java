package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import org.junit.jupiter.api.Test;

/** What becomes of web ACLs and protections. */
public abstract class AddOnContract extends CloudContract {

  private static final Token<Arn> WEB_ACL = Token.of(ContractAccount.WEB_ACL);

  @Test
  void a_web_acl_comes_and_goes() {
    Token<Arn> balancer = balancer();
    done(new AddOnCall.AssociateWebAcl(WEB_ACL, balancer));
    assertThat(state().webAclAssociations())
        .containsEntry(balancer.known().orElseThrow(), ContractAccount.WEB_ACL);
    done(new AddOnCall.DisassociateWebAcl(balancer));
    assertThat(state().webAclAssociations()).isEmpty();
  }

  @Test
  void a_web_acl_of_waf_classic_comes_and_goes() {
    Token<Arn> balancer = balancer();
    done(new AddOnCall.AssociateRegionalWebAcl("acl-1", balancer));
    assertThat(state().regionalWebAclAssociations())
        .containsEntry(balancer.known().orElseThrow(), "acl-1");
    done(new AddOnCall.DisassociateRegionalWebAcl(balancer));
    assertThat(state().regionalWebAclAssociations()).isEmpty();
  }

  @Test
  void a_protection_comes_and_goes() {
    Token<Arn> balancer = balancer();
    done(new AddOnCall.CreateProtection("ours", balancer));
    ObservedProtection made = state().shieldProtections().values().iterator().next();
    assertThat(made.name()).isEqualTo("ours");
    done(new AddOnCall.DeleteProtection(made.id()));
    assertThat(state().shieldProtections()).isEmpty();
  }

  @Test
  void what_is_protected_need_not_be_protected() {
    Token<Arn> balancer = balancer();
    done(new AddOnCall.CreateProtection("ours", balancer));
    done(new AddOnCall.CreateProtection("ours", balancer));
    assertThat(state().shieldProtections()).hasSize(1);
  }

  @Test
  void they_go_with_the_load_balancer() {
    Token<Arn> balancer = balancer();
    done(new AddOnCall.AssociateWebAcl(WEB_ACL, balancer));
    done(new AddOnCall.CreateProtection("ours", balancer));
    done(new Call.DeleteLoadBalancer(balancer));
    assertThat(state().webAclAssociations()).isEmpty();
    assertThat(state().shieldProtections()).isEmpty();
  }
}
