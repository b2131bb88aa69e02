package io.albedo.planner.route;

import static io.albedo.planner.route.testing.Requests.get;
import static io.albedo.planner.route.testing.Requests.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Protocol;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocationTest {

  private static final Action.Redirect ALL_AS_ASKED =
      new Action.Redirect(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "HTTP_301");

  @Test
  void whatARedirectDoesNotSayStaysAsAsked() {
    assertThat(Location.of(ALL_AS_ASKED, get("/a/b?x=1")).text())
        .isEqualTo("http://shop.example.com:80/a/b?x=1");
  }

  @Test
  void toHttpsKeepsHostPathAndQuery() {
    Action.Redirect toHttps =
        new Action.Redirect(
            Optional.of("HTTPS"),
            Optional.empty(),
            Optional.of("443"),
            Optional.empty(),
            Optional.empty(),
            "HTTP_301");

    assertThat(Location.of(toHttps, to("shop.example.com:80", "/a?x=1").build()).text())
        .isEqualTo("https://shop.example.com:443/a?x=1");
  }

  @Test
  void withoutQueryThereIsNoQuestionMark() {
    assertThat(Location.of(ALL_AS_ASKED, get("/")).text()).isEqualTo("http://shop.example.com:80/");
  }

  @Test
  void keywordsAreFilledWhereverTheyStand() {
    Action.Redirect everything =
        new Action.Redirect(
            Optional.of("#{protocol}"),
            Optional.of("new.#{host}"),
            Optional.of("#{port}"),
            Optional.of("/#{port}/#{path}/end"),
            Optional.of("from=#{host}&#{query}"),
            "HTTP_302");
    Request request = to("a.example.com", "/x/y?q=1").protocol(Protocol.HTTPS).build();

    assertThat(Location.of(everything, request).text())
        .isEqualTo("https://new.a.example.com:443/443/x/y/end?from=a.example.com&q=1");
  }

  @Test
  void aPathLosesItsLeadingSlashOnly() {
    Action.Redirect below =
        new Action.Redirect(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/new/#{path}"),
            Optional.of(""),
            "HTTP_301");

    assertThat(Location.of(below, get("//a/?q")).path()).isEqualTo("/new//a/");
    assertThat(Location.of(below, get("/a?q")).text())
        .isEqualTo("http://shop.example.com:80/new/a");
  }

  @Test
  void whatTheClientSentIsNeverReadAsAKeyword() {
    Request sly = to("shop.example.com", "/#{host}$1\\").build();

    assertThat(Location.of(ALL_AS_ASKED, sly).path()).isEqualTo("/#{host}$1\\");
  }
}
