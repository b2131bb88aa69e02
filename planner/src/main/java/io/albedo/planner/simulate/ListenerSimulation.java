package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.plan.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Listeners. Error codes: the actions' pages in the Elastic Load Balancing API reference. */
final class ListenerSimulation {

  private final Draft draft;

  ListenerSimulation(Draft draft) {
    this.draft = draft;
  }

  /** The same again is the same one. */
  Map<Attribute, String> create(Call.CreateListener call) {
    Listener wanted = call.listener();
    Arn loadBalancer = known(wanted.loadBalancer());
    draft.loadBalancer(wanted.loadBalancer());
    checkSettings(wanted, loadBalancer);
    ObservedListener present =
        draft.listeners.stream()
            .filter(l -> l.loadBalancer().equals(loadBalancer))
            .filter(l -> l.spec().port() == wanted.port())
            .findFirst()
            .orElseGet(() -> make(loadBalancer, bare(wanted)));
    if (!bare(present.spec()).equals(bare(wanted))) {
      throw new Refusal("DuplicateListener", "port " + wanted.port() + " is in use");
    }
    return Map.of(Attribute.LISTENER_ARN, present.arn().value());
  }

  private ObservedListener make(Arn loadBalancer, Listener spec) {
    Arn arn =
        new Arn(
            loadBalancer.value().replace(":loadbalancer/", ":listener/") + "/" + draft.nextId());
    ObservedListener made = new ObservedListener(arn, loadBalancer, spec);
    draft.listeners.add(made);
    return made;
  }

  /** What travels in a call that creates it. */
  private static Listener bare(Listener listener) {
    return Listener.builder()
        .from(listener)
        .certificates(listener.certificates().stream().limit(1).toList())
        .attributes(new TreeMap<>())
        .build();
  }

  private void checkSettings(Listener wanted, Arn loadBalancer) {
    checkProtocol(wanted.protocol(), draft.loadBalancer(Token.of(loadBalancer)));
    new TargetGroupUses(draft).check(wanted.defaultActions(), loadBalancer);
    if (wanted.protocol() == Protocol.HTTPS && wanted.certificates().isEmpty()) {
      throw new Refusal("ValidationError", "a certificate must be specified for HTTPS listeners");
    }
    wanted.certificates().forEach(new CertificateSimulation(draft)::checkUsable);
  }

  private void checkProtocol(Protocol protocol, int loadBalancer) {
    boolean application =
        draft.loadBalancers.get(loadBalancer).spec().type() == LoadBalancerType.APPLICATION;
    boolean http = protocol == Protocol.HTTP || protocol == Protocol.HTTPS;
    if (application != http) {
      throw new Refusal(
          "ValidationError", "the load balancer has no " + protocol.text() + " listeners");
    }
  }

  /** Sends all settings; further certificates, attributes and tags stay. */
  Map<Attribute, String> modify(Call.ModifyListener call) {
    return change(
        call.arn(),
        listener -> {
          checkSettings(call.listener(), listener.loadBalancer());
          Listener have = listener.spec();
          return Listener.builder()
              .from(call.listener())
              .certificates(withDefault(call.listener(), have))
              .attributes(have.attributes())
              .tags(have.tags())
              .build();
        });
  }

  private static List<Token<Arn>> withDefault(Listener wanted, Listener have) {
    List<Token<Arn>> all = new ArrayList<>(wanted.certificates().stream().limit(1).toList());
    if (!all.isEmpty()) {
      all.addAll(have.certificates().stream().skip(1).toList());
    }
    return all;
  }

  Map<Attribute, String> setAttributes(Call.ModifyListenerAttributes call) {
    return change(
        call.listener(),
        listener -> {
          SortedMap<String, String> all = new TreeMap<>(listener.spec().attributes());
          all.putAll(call.attributes());
          return Listener.builder().from(listener.spec()).attributes(all).build();
        });
  }

  Map<Attribute, String> addCertificate(Call.AddListenerCertificates call) {
    new CertificateSimulation(draft).checkUsable(call.certificate());
    return change(
        call.listener(),
        listener -> {
          List<Token<Arn>> all = new ArrayList<>(listener.spec().certificates());
          if (all.stream().skip(1).noneMatch(call.certificate()::equals)) {
            all.add(call.certificate());
          }
          return Listener.builder().from(listener.spec()).certificates(all).build();
        });
  }

  Map<Attribute, String> removeCertificate(Call.RemoveListenerCertificates call) {
    return change(
        call.listener(),
        listener -> {
          List<Token<Arn>> all = new ArrayList<>(listener.spec().certificates());
          int last = all.lastIndexOf(call.certificate());
          if (last > 0) {
            all.remove(last);
          }
          return Listener.builder().from(listener.spec()).certificates(all).build();
        });
  }

  Map<Attribute, String> delete(Call.DeleteListener call) {
    remove(draft.listeners.get(draft.listener(call.listener())));
    return Map.of();
  }

  /** Takes its rules with it. */
  void remove(ObservedListener listener) {
    draft.listeners.remove(listener);
    draft.rules.removeIf(r -> r.listener().equals(listener.arn()));
  }

  private Map<Attribute, String> change(
      Token<Arn> arn, java.util.function.Function<ObservedListener, Listener> change) {
    int index = draft.listener(arn);
    ObservedListener listener = draft.listeners.get(index);
    draft.listeners.set(
        index,
        new ObservedListener(listener.arn(), listener.loadBalancer(), change.apply(listener)));
    return Map.of();
  }
}
