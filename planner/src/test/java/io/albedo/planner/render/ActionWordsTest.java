package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.planner.render.testing.SampleResources;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ActionWordsTest {

  private static final TargetGroup WEB =
      SampleResources.targetGroup("shop/web-web:80", "k8s-web", Token.of(31080));
  private static final TargetGroup OTHER =
      SampleResources.targetGroup("shop/web-other:80", "k8s-other", Token.of(31090));
  private static final AlbGraph GRAPH =
      AlbGraph.of(
          new StackId("shop/web"), List.of(WEB, SampleResources.binding(WEB, "shop", "web", 80)));

  @Test
  void aTargetGroupIsNamedByItsService() {
    assertThat(words(SampleResources.forward(WEB))).isEqualTo("→ web:80");
  }

  @Test
  void aTargetGroupWithoutBindingIsNamedByItself() {
    assertThat(words(SampleResources.forward(OTHER))).isEqualTo("→ shop/web-other:80");
  }

  @Test
  void aTargetGroupOfSomebodyElseIsNamedByItsArn() {
    assertThat(words(forward(Token.of(new Arn("arn:aws:x:r:1:targetgroup/legacy-web/0123")))))
        .isEqualTo("→ legacy-web");
  }

  @Test
  void aTargetGroupToBeFoundIsKnownAfterApply() {
    assertThat(words(forward(Token.unknown("target group named blue"))))
        .isEqualTo("→ (known after apply: target group named blue)");
  }

  @Test
  void weightsThatAddUpToAHundredArePercent() {
    assertThat(words(SampleResources.split(50, WEB, OTHER)))
        .isEqualTo("→ 50% web:80, 50% shop/web-other:80 (sticky for 600 s)");
  }

  @Test
  void otherWeightsAreParts() {
    assertThat(words(SampleResources.split(3, WEB, OTHER))).startsWith("→ 3 of 6 web:80, 3 of 6");
  }

  @Test
  void aRedirectSaysOnlyWhatItChanges() {
    assertThat(
            words(
                new Action.Redirect(
                    Optional.of("HTTPS"),
                    Optional.of("#{host}"),
                    Optional.of("443"),
                    Optional.of("/#{path}"),
                    Optional.of("#{query}"),
                    "HTTP_301")))
        .isEqualTo("redirect 301 to HTTPS, port 443");
  }

  @Test
  void aFixedResponseShowsItsBody() {
    assertThat(words(new Action.FixedResponse("503", Optional.empty(), Optional.of("gone"))))
        .isEqualTo("answer 503 \"gone\"");
  }

  @Test
  void aLoginComesFirstAndShowsNoSecret() {
    Action login =
        new Action.AuthenticateOidc(
            new Action.OidcProvider("https://id.example.com", "a", "t", "u"),
            new Sensitive("client"),
            new Sensitive("hunter2"),
            new Action.AuthSettings(
                "authenticate",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                new TreeMap<>()));
    assertThat(words(login, SampleResources.forward(WEB)))
        .isEqualTo("log in with OpenID (https://id.example.com), then → web:80");
  }

  @Test
  void rewritingIsTold() {
    Transform rewrite =
        new Transform.UrlRewrite(List.of(new Transform.Rewrite("^/api/(.*)$", "/$1")));
    assertThat(
            spaced(
                new ActionWords(new Names(GRAPH))
                    .of(List.of(SampleResources.forward(WEB)), List.of(rewrite))))
        .isEqualTo("→ web:80 after rewriting URL ^/api/(.*)$ to /$1");
  }

  private static Action forward(Token<Arn> arn) {
    return new Action.Forward(
        List.of(new Action.TargetGroupTuple(arn, OptionalInt.empty())), Optional.empty());
  }

  private static String spaced(String text) {
    return text.replace(LineWrapper.GLUE, ' ');
  }

  private static String words(Action... actions) {
    return spaced(new ActionWords(new Names(GRAPH)).of(List.of(actions), List.of()));
  }
}
