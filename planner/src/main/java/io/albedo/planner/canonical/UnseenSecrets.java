package io.albedo.planner.canonical;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.AuthenticateOidc;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes the client secrets that AWS has to be those that are wanted: AWS never returns them, so a
 * difference could not be seen, and without this every rule with a log-in would differ for ever. A
 * secret that is known, as one of an account in memory, stays what it is; and who is known to have
 * been given another one than is wanted, or one that nobody knows, is left to differ.
 *
 * <p>Of what is otherwise the same, that is: an action with another client, provider or session is
 * another action, and the secret goes with it when it is changed. Source:
 * AuthenticateOidcActionConfig in the Elastic Load Balancing API reference (version 2015-12-01).
 */
public final class UnseenSecrets {

  private static final Sensitive UNSEEN = new Sensitive("");

  private final AlbGraph wanted;
  private final Map<Arn, Sensitive> given;

  private UnseenSecrets(AlbGraph wanted, Map<Arn, Sensitive> given) {
    this.wanted = wanted;
    this.given = given;
  }

  /**
   * What is there, with the wanted secret in each place where none was seen.
   *
   * @param given what rules and listeners are known to have been given last
   */
  public static ObservedStack assumed(
      AlbGraph wanted, ObservedStack observed, Map<Arn, Sensitive> given) {
    boolean needed =
        Stream.concat(
                wanted.listeners().stream().map(Listener::defaultActions),
                wanted.all(ListenerRule.class).stream().map(ListenerRule::actions))
            .flatMap(List::stream)
            .anyMatch(AuthenticateOidc.class::isInstance);
    return needed ? new UnseenSecrets(wanted, given).assumed(observed) : observed;
  }

  private ObservedStack assumed(ObservedStack observed) {
    Map<String, List<Present<Listener>>> listeners = new HashMap<>();
    Map<String, List<Present<ListenerRule>>> rules = new HashMap<>();
    for (Present<LoadBalancer> balancer : observed.loadBalancers()) {
      List<Present<Listener>> there = observed.listenersOf(balancer);
      listeners.put(balancer.handle(), there.stream().map(this::assumed).toList());
      for (Present<Listener> listener : there) {
        int port = listener.resource().port();
        rules.put(
            listener.handle(),
            observed.rulesOf(listener).stream().map(rule -> assumed(rule, port)).toList());
      }
    }
    return observed.withListeners(listeners, rules);
  }

  private Present<Listener> assumed(Present<Listener> present) {
    Listener have = present.resource();
    Stream<Action> candidates =
        wanted.listeners().stream()
            .filter(want -> want.port() == have.port())
            .flatMap(want -> want.defaultActions().stream());
    return new Present<>(
        Listener.builder()
            .from(have)
            .defaultActions(assumed(have.defaultActions(), candidates, present.handle()))
            .build(),
        present.handle());
  }

  /** Only a rule of the same conditions can be the same rule. */
  private Present<ListenerRule> assumed(Present<ListenerRule> present, int port) {
    ListenerRule have = present.resource();
    if (have.actions().stream().noneMatch(AuthenticateOidc.class::isInstance)) {
      return present;
    }
    Stream<Action> candidates =
        wanted.rules(port).stream()
            .filter(want -> want.conditions().equals(have.conditions()))
            .flatMap(want -> want.actions().stream());
    return new Present<>(
        have.withActions(assumed(have.actions(), candidates, present.handle())), present.handle());
  }

  private List<Action> assumed(List<Action> have, Stream<Action> candidates, String handle) {
    Sensitive known = given.get(new Arn(handle));
    List<Action> wanted =
        candidates.filter(want -> known == null || secretOf(want).equals(known)).toList();
    return have.stream().map(action -> assumed(action, wanted)).toList();
  }

  private static Sensitive secretOf(Action action) {
    return action instanceof AuthenticateOidc oidc ? oidc.clientSecret() : UNSEEN;
  }

  private static Action assumed(Action have, List<Action> wanted) {
    return have instanceof AuthenticateOidc oidc && oidc.clientSecret().equals(UNSEEN)
        ? wanted.stream().filter(want -> differsAtMostInSecret(want, oidc)).findFirst().orElse(have)
        : have;
  }

  /** Whether two actions are the same log-in, perhaps with another secret. */
  public static boolean differsAtMostInSecret(Action want, Action have) {
    return want instanceof AuthenticateOidc one
        && have instanceof AuthenticateOidc other
        && new AuthenticateOidc(
                one.provider(), one.clientId(), other.clientSecret(), one.settings())
            .equals(other);
  }
}
