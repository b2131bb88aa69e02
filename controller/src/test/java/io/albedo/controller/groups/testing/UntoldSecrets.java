package io.albedo.controller.groups.testing;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.AuthenticateOidc;
import io.albedo.model.alb.Listener;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import java.util.List;

/** An account as AWS tells of it: without the client secrets that it was given. */
public final class UntoldSecrets {

  private UntoldSecrets() {}

  public static CloudState in(CloudState account) {
    return CloudState.builder()
        .from(account)
        .listeners(account.listeners().stream().map(UntoldSecrets::of).toList())
        .rules(account.rules().stream().map(UntoldSecrets::of).toList())
        .build();
  }

  private static ObservedListener of(ObservedListener listener) {
    return new ObservedListener(
        listener.arn(),
        listener.loadBalancer(),
        Listener.builder()
            .from(listener.spec())
            .defaultActions(of(listener.spec().defaultActions()))
            .build());
  }

  private static ObservedRule of(ObservedRule rule) {
    return new ObservedRule(
        rule.arn(), rule.listener(), rule.spec().withActions(of(rule.spec().actions())));
  }

  private static List<Action> of(List<Action> actions) {
    return actions.stream().map(UntoldSecrets::of).toList();
  }

  private static Action of(Action action) {
    return action instanceof AuthenticateOidc login
        ? new AuthenticateOidc(
            login.provider(), login.clientId(), new Sensitive(""), login.settings())
        : action;
  }
}
