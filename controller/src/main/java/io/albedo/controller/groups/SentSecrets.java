package io.albedo.controller.groups;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.AuthenticateOidc;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which client secret each rule and each listener has, as far as that is known: AWS never tells it.
 * Known is what this process has sent; of what it found, what was wanted then, unless there is a
 * note that something else was sent last. Kept in memory alone. May be used from any thread.
 */
final class SentSecrets {

  /** One that nobody knows. */
  private static final Sensitive UNKNOWN = new Sensitive("");

  private static final Action.AuthSettings NO_SETTINGS =
      new Action.AuthSettings(
          "", Optional.empty(), Optional.empty(), OptionalLong.empty(), new TreeMap<>());

  private final Map<Arn, Sensitive> sent = new ConcurrentHashMap<>();

  /**
   * The same account, with the secrets that are known. What is seen for the first time is
   * remembered from now on.
   *
   * @param outdated whether secrets are noted to be others than were sent last
   */
  CloudState known(CloudState cloud, Translation wanted, boolean outdated) {
    Map<Arn, AuthenticateOidc> logins = logins(cloud);
    if (logins.isEmpty()) {
      return cloud;
    }
    Map<AuthenticateOidc, Set<Sensitive>> assumed = secrets(wanted);
    SortedMap<Arn, Sensitive> known = new TreeMap<>();
    logins.forEach(
        (arn, login) -> {
          if (outdated) {
            sent.putIfAbsent(arn, UNKNOWN);
          }
          Set<Sensitive> one = assumed.getOrDefault(client(login), Set.of());
          Sensitive secret =
              one.size() == 1 ? sent.computeIfAbsent(arn, a -> only(one)) : sent.get(arn);
          if (secret != null) {
            known.put(arn, secret);
          }
        });
    return CloudState.builder().from(cloud).clientSecrets(known).build();
  }

  private static Sensitive only(Set<Sensitive> one) {
    return one.iterator().next();
  }

  /** Where there is a log-in whose secret is not seen. */
  private static Map<Arn, AuthenticateOidc> logins(CloudState cloud) {
    Map<Arn, AuthenticateOidc> found = new TreeMap<>();
    for (ObservedListener listener : cloud.listeners()) {
      login(listener.spec().defaultActions()).ifPresent(l -> found.put(listener.arn(), l));
    }
    for (ObservedRule rule : cloud.rules()) {
      login(rule.spec().actions()).ifPresent(l -> found.put(rule.arn(), l));
    }
    found.values().removeIf(login -> !login.clientSecret().equals(UNKNOWN));
    return found;
  }

  private static Optional<AuthenticateOidc> login(List<Action> actions) {
    return actions.stream()
        .flatMap(a -> a instanceof AuthenticateOidc oidc ? Stream.of(oidc) : Stream.empty())
        .findFirst();
  }

  private static Map<AuthenticateOidc, Set<Sensitive>> secrets(Translation wanted) {
    return wanted.groups().stream()
        .map(GroupTranslation::graph)
        .flatMap(SentSecrets::logins)
        .collect(
            Collectors.groupingBy(
                SentSecrets::client,
                Collectors.mapping(AuthenticateOidc::clientSecret, Collectors.toSet())));
  }

  private static Stream<AuthenticateOidc> logins(AlbGraph graph) {
    return Stream.concat(
            graph.all(Listener.class).stream().map(Listener::defaultActions),
            graph.all(ListenerRule.class).stream().map(ListenerRule::actions))
        .flatMap(actions -> login(actions).stream());
  }

  /** Without its secret, and without settings, of which AWS tells more than anybody asked for. */
  private static AuthenticateOidc client(AuthenticateOidc login) {
    return new AuthenticateOidc(login.provider(), login.clientId(), UNKNOWN, NO_SETTINGS);
  }

  /** The same executor; what it sends is remembered. */
  OperationExecutor over(OperationExecutor executor) {
    return operation -> {
      OperationResult result = executor.execute(operation);
      note(operation.call(), result);
      return result;
    };
  }

  private void note(Call call, OperationResult result) {
    switch (call) {
      case Call.CreateRule(ListenerRule rule) ->
          created(result, Attribute.RULE_ARN, rule.actions());
      case Call.CreateListener(Listener listener) ->
          created(result, Attribute.LISTENER_ARN, listener.defaultActions());
      case Call.ModifyRule modify -> given(modify.rule(), modify.actions(), result);
      case Call.ModifyListener(Token<Arn> arn, Listener listener) ->
          given(arn, listener.defaultActions(), result);
      case Call.DeleteRule(Token<Arn> rule) -> rule.known().ifPresent(sent::remove);
      case Call.DeleteListener(Token<Arn> listener) -> listener.known().ifPresent(sent::remove);
      default -> {}
    }
  }

  private void created(OperationResult result, Attribute attribute, List<Action> actions) {
    if (result instanceof OperationResult.Applied(Map<Attribute, String> attributes)) {
      Optional.ofNullable(attributes.get(attribute))
          .ifPresent(arn -> given(Token.of(new Arn(arn)), actions, result));
    }
  }

  private void given(Token<Arn> to, List<Action> actions, OperationResult result) {
    Optional<Sensitive> secret =
        login(actions).map(AuthenticateOidc::clientSecret).filter(s -> !s.equals(UNKNOWN));
    if (secret.isPresent() && to instanceof Token.Known<Arn>(Arn arn)) {
      switch (result) {
        case OperationResult.Applied applied -> sent.put(arn, secret.get());
        case OperationResult.Unknown unknown -> sent.put(arn, UNKNOWN);
        case OperationResult.Failed failed -> {}
        case OperationResult.Skipped skipped -> {}
      }
    }
  }
}
