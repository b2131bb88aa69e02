package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of listeners and their certificates. */
public abstract class ListenerContract extends CloudContract {

  private static final Token<Arn> FIRST = Token.of(ContractAccount.CERTIFICATE);
  private static final Token<Arn> SECOND = Token.of(ContractAccount.OTHER_CERTIFICATE);

  @Test
  void one_that_is_made_is_there_as_it_was_asked_for() {
    Token<Arn> balancer = balancer();
    Listener wanted = ContractSpecs.listener(balancer, 80).build();
    Token<Arn> made = create(new Call.CreateListener(wanted), Attribute.LISTENER_ARN);
    Listener seen = observedListener(made).spec();
    assertThat(seen.port()).isEqualTo(80);
    assertThat(seen.defaultActions()).isEqualTo(wanted.defaultActions());
    assertThat(seen.tags()).isEqualTo(wanted.tags());
  }

  @Test
  void the_same_again_is_the_same_one() {
    Token<Arn> balancer = balancer();
    assertThat(listener(balancer, 80)).isEqualTo(listener(balancer, 80));
  }

  @Test
  void another_one_cannot_have_the_same_port() {
    Token<Arn> balancer = balancer();
    var unused = listener(balancer, 80);
    refused("DuplicateListener", withAction(ContractSpecs.listener(balancer, 80), "503"));
  }

  @Test
  void its_load_balancer_must_exist() {
    Token<Arn> balancer = balancer();
    done(new Call.DeleteLoadBalancer(balancer));
    refused(
        "LoadBalancerNotFound",
        new Call.CreateListener(ContractSpecs.listener(balancer, 80).build()));
  }

  @Test
  void what_it_forwards_to_must_exist() {
    Token<Arn> group = targetGroup("shop");
    done(new Call.DeleteTargetGroup(group));
    Token<Arn> balancer = balancer();
    refused(
        "TargetGroupNotFound",
        new Call.CreateListener(
            ContractSpecs.listener(balancer, 80)
                .defaultActions(List.of(ContractSpecs.forward(group)))
                .build()));
  }

  @Test
  void all_settings_change_at_once() {
    Token<Arn> balancer = balancer();
    Token<Arn> listener = listener(balancer, 443);
    Listener wanted =
        ContractSpecs.secureListener(balancer)
            .defaultActions(List.of(ContractSpecs.fixed("503")))
            .build();
    done(new Call.ModifyListener(listener, wanted));
    Listener seen = observedListener(listener).spec();
    assertThat(seen.protocol()).isEqualTo(Protocol.HTTPS);
    assertThat(seen.sslPolicy()).isEqualTo(Optional.of("ELBSecurityPolicy-2016-08"));
    assertThat(seen.certificates()).containsExactly(FIRST);
    assertThat(seen.defaultActions()).isEqualTo(wanted.defaultActions());
  }

  @Test
  void https_needs_a_certificate() {
    Token<Arn> balancer = balancer();
    refused(
        "ValidationError",
        new Call.CreateListener(
            ContractSpecs.listener(balancer, 443).protocol(Protocol.HTTPS).build()));
  }

  @Test
  void an_application_load_balancer_speaks_http() {
    Token<Arn> balancer = balancer();
    refused(
        "ValidationError",
        new Call.CreateListener(
            ContractSpecs.listener(balancer, 80).protocol(Protocol.TCP).build()));
  }

  @Test
  void certificates_are_added_and_removed_behind_the_default_one() {
    Token<Arn> listener = secureListener();
    done(new Call.AddListenerCertificates(listener, SECOND));
    assertThat(observedListener(listener).spec().certificates()).containsExactly(FIRST, SECOND);
    done(new Call.RemoveListenerCertificates(listener, SECOND));
    assertThat(observedListener(listener).spec().certificates()).containsExactly(FIRST);
  }

  @Test
  void a_certificate_is_added_once() {
    Token<Arn> listener = secureListener();
    done(new Call.AddListenerCertificates(listener, SECOND));
    done(new Call.AddListenerCertificates(listener, SECOND));
    assertThat(observedListener(listener).spec().certificates()).containsExactly(FIRST, SECOND);
  }

  @Test
  void the_default_certificate_may_be_added_too() {
    Token<Arn> listener = secureListener();
    done(new Call.AddListenerCertificates(listener, FIRST));
    assertThat(observedListener(listener).spec().certificates()).containsExactly(FIRST, FIRST);
  }

  @Test
  void another_default_certificate_leaves_the_others() {
    Token<Arn> balancer = balancer();
    Token<Arn> listener = secureListener(balancer);
    done(new Call.AddListenerCertificates(listener, FIRST));
    done(
        new Call.ModifyListener(
            listener,
            ContractSpecs.secureListener(balancer).certificates(List.of(SECOND)).build()));
    assertThat(observedListener(listener).spec().certificates()).containsExactly(SECOND, FIRST);
  }

  @Test
  void attributes_are_set() {
    Token<Arn> listener = listener(balancer(), 80);
    String name = "routing.http.response.server.enabled";
    done(new Call.ModifyListenerAttributes(listener, new TreeMap<>(Map.of(name, "false"))));
    assertThat(observedListener(listener).spec().attributes()).containsEntry(name, "false");
  }

  @Test
  void its_rules_go_with_it() {
    Token<Arn> listener = listener(balancer(), 80);
    var unused = rule(ContractSpecs.rule(listener, 1, ContractSpecs.fixed("200")));
    done(new Call.DeleteListener(listener));
    assertThat(state().listeners()).isEmpty();
    assertThat(state().rules()).isEmpty();
  }

  @Test
  void one_that_is_gone_need_not_be_deleted() {
    Token<Arn> listener = listener(balancer(), 80);
    done(new Call.DeleteListener(listener));
    done(new Call.DeleteListener(listener));
  }

  private static Call withAction(Listener.Builder listener, String status) {
    return new Call.CreateListener(
        listener.defaultActions(List.of(ContractSpecs.fixed(status))).build());
  }

  private Token<Arn> secureListener() {
    return secureListener(balancer());
  }

  private Token<Arn> secureListener(Token<Arn> balancer) {
    return create(
        new Call.CreateListener(ContractSpecs.secureListener(balancer).build()),
        Attribute.LISTENER_ARN);
  }
}
