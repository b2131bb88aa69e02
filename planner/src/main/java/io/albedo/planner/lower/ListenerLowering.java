package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Listeners. Certificates are added before the settings change and removed after; default actions
 * change after new rules have come and before old ones go.
 */
final class ListenerLowering {

  private final OperationNames names;
  private final TagLowering tags;

  ListenerLowering(OperationNames names) {
    this.names = names;
    this.tags = new TagLowering(names);
  }

  List<Step> create(Change.Create change, Listener wanted) {
    Token<Arn> arn = Token.reference(wanted.id(), Attribute.LISTENER_ARN);
    List<Step> steps = new ArrayList<>();
    steps.add(
        draft(phase(wanted, Phase.LISTENERS), "create", wanted, Mark.CREATE)
            .title("create listener " + describe(wanted))
            .because(change.reason())
            .call(new Call.CreateListener(wanted)));
    serverNames(wanted).forEach(c -> steps.add(addCertificate(wanted, arn, c)));
    if (!wanted.attributes().isEmpty()) {
      steps.add(attributes(wanted, arn, MapDifference.of(emptyLike(), wanted.attributes())));
    }
    return steps;
  }

  List<Step> update(Listener wanted, Present<Listener> present) {
    Listener have = present.resource();
    List<Step> steps = new ArrayList<>();
    steps.addAll(
        tags.lower(Phase.LISTENERS, wanted.id(), present.arn(), have.tags(), wanted.tags()));
    List<Token<Arn>> presentNames = serverNames(have);
    List<Token<Arn>> wantedNames = serverNames(wanted);
    wantedNames.stream()
        .filter(c -> !presentNames.contains(c))
        .forEach(c -> steps.add(addCertificate(wanted, present.arn(), c)));
    if (!settings(wanted).equals(settings(have))) {
      steps.add(modify(wanted, present));
    }
    presentNames.stream()
        .filter(c -> !wantedNames.contains(c))
        .forEach(c -> steps.add(removeCertificate(wanted, present.arn(), c)));
    MapDifference attributes = MapDifference.of(have.attributes(), wanted.attributes());
    if (!attributes.set().isEmpty()) {
      steps.add(attributes(wanted, present.arn(), attributes));
    }
    return steps;
  }

  Step delete(Present<Listener> present, String reason) {
    Phase phase =
        present.resource().id().isFrontend() ? Phase.FRONTENDS_REMOVED : Phase.LISTENERS_REMOVED;
    return draft(phase, "delete", present.resource(), Mark.DELETE)
        .title("delete listener " + describe(present.resource()))
        .because(reason)
        .preserving("the other listeners serve")
        .call(new Call.DeleteListener(present.arn()));
  }

  /**
   * A change of protocol must come before rules that only the new protocol allows; all else waits
   * for the rules.
   */
  private Step modify(Listener wanted, Present<Listener> present) {
    boolean protocolChanges = wanted.protocol() != present.resource().protocol();
    Phase phase = protocolChanges ? Phase.LISTENERS : Phase.LISTENERS_SWITCHED;
    return draft(phase(wanted, phase), "modify", wanted, Mark.UPDATE)
        .title("change listener " + describe(wanted))
        .because(ListenerText.differences(present.resource(), wanted))
        .preserving("its rules stay in force")
        .call(new Call.ModifyListener(present.arn(), wanted));
  }

  /** What is in front leads to the others, and so comes after them. */
  private static Phase phase(Listener listener, Phase otherwise) {
    return listener.id().isFrontend() ? Phase.FRONTENDS_SWITCHED : otherwise;
  }

  private Step addCertificate(Listener wanted, Token<Arn> arn, Token<Arn> certificate) {
    return draft(Phase.LISTENERS, "add-certificate", wanted, Mark.UPDATE)
        .title("add certificate " + ListenerText.certificate(certificate) + " to " + wanted.id())
        .because("it is served to clients that ask for one of its names")
        .call(new Call.AddListenerCertificates(arn, certificate));
  }

  private Step removeCertificate(Listener wanted, Token<Arn> arn, Token<Arn> certificate) {
    return draft(Phase.LISTENERS_REMOVED, "remove-certificate", wanted, Mark.UPDATE)
        .title("remove certificate " + ListenerText.certificate(certificate) + " of " + wanted.id())
        .because("nothing in the cluster asks for it any more")
        .call(new Call.RemoveListenerCertificates(arn, certificate));
  }

  private Step attributes(Listener wanted, Token<Arn> arn, MapDifference attributes) {
    return draft(Phase.LISTENERS, "set-attributes", wanted, Mark.UPDATE)
        .title("set attributes of " + wanted.id())
        .because("asked for: " + attributes.set().keySet())
        .call(new Call.ModifyListenerAttributes(arn, attributes.set()));
  }

  /** The certificates behind the default one. */
  private static List<Token<Arn>> serverNames(Listener listener) {
    return listener.certificates().stream().skip(1).toList();
  }

  /** What one ModifyListener carries: all but tags, attributes and further certificates. */
  private static Listener settings(Listener listener) {
    Optional<Token<Arn>> first = listener.certificates().stream().findFirst();
    return Listener.builder()
        .from(listener)
        .certificates(first.stream().toList())
        .attributes(emptyLike())
        .tags(emptyLike())
        .build();
  }

  private static java.util.SortedMap<String, String> emptyLike() {
    return java.util.Collections.emptySortedMap();
  }

  private static String describe(Listener listener) {
    String where = listener.id().isFrontend() ? " of the network load balancer" : "";
    return listener.protocol().text() + ":" + listener.port() + where;
  }

  private OperationDraft draft(Phase phase, String verb, Listener listener, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, listener.id()), listener.id(), mark);
  }
}
