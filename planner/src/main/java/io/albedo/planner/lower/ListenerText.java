package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.Token;
import java.util.ArrayList;
import java.util.List;

/** Listeners and certificates in words. */
final class ListenerText {

  private ListenerText() {}

  static String differences(Listener have, Listener want) {
    List<String> parts = new ArrayList<>();
    if (have.protocol() != want.protocol()) {
      parts.add("protocol " + have.protocol().text() + " -> " + want.protocol().text());
    }
    if (!have.defaultActions().equals(want.defaultActions())) {
      parts.add(
          RuleText.differsInSecret(have.defaultActions(), want.defaultActions())
              ? RuleText.SECRET_CHANGED
              : "default action differs");
    }
    if (!have.certificates().stream()
        .findFirst()
        .equals(want.certificates().stream().findFirst())) {
      parts.add("default certificate differs");
    }
    if (!have.sslPolicy().equals(want.sslPolicy())) {
      parts.add(
          "SSL policy " + have.sslPolicy().orElse("none") + " -> " + want.sslPolicy().orElse(""));
    }
    if (!have.mutualAuthentication().equals(want.mutualAuthentication())) {
      parts.add("mutual authentication differs");
    }
    return String.join(", ", parts);
  }

  /** The last part of a certificate's ARN, which is enough to recognise it. */
  static String certificate(Token<Arn> certificate) {
    return switch (certificate) {
      case Token.Known<Arn>(Arn arn) -> arn.value().substring(arn.value().lastIndexOf('/') + 1);
      case Token.Reference<Arn> reference -> reference.resource().id();
      case Token.Unknown<Arn>(String lookedFor) -> "(" + lookedFor + ")";
    };
  }
}
