package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.translate.ActionPlan.ForwardPlan;
import io.albedo.planner.translate.ActionPlan.OfArn;
import io.albedo.planner.translate.ActionPlan.OfName;
import io.albedo.planner.translate.ActionPlan.OfService;
import io.albedo.planner.translate.ActionPlan.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionReaderTest {

  @Test
  void aFixedResponseKeepsWhatIsWritten() {
    assertThat(
            read(
                """
                {"type":"fixed-response",
                 "fixedResponseConfig":{"contentType":"text/plain","statusCode":"418"}}
                """))
        .isEqualTo(
            Parsed.ok(
                new ActionPlan.Ready(
                    new Action.FixedResponse("418", Optional.of("text/plain"), Optional.empty()))));
  }

  @Test
  void aRedirectSetsOnlyWhatIsWritten() {
    assertThat(
            read(
                "{\"type\":\"redirect\",\"redirectConfig\":{\"host\":\"\",\"statusCode\":\"HTTP_301\"}}"))
        .isEqualTo(
            Parsed.ok(
                new ActionPlan.Ready(
                    new Action.Redirect(
                        Optional.empty(),
                        Optional.of(""),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "HTTP_301"))));
  }

  @Test
  void theOldSpellingIsTheSame() {
    assertThat(
            read(
                "{\"Type\":\"redirect\",\"RedirectConfig\":{\"Protocol\":\"HTTPS\",\"StatusCode\":\"HTTP_302\"}}"))
        .isEqualTo(
            read(
                "{\"type\":\"redirect\",\"redirectConfig\":{\"protocol\":\"HTTPS\",\"statusCode\":\"HTTP_302\"}}"));
  }

  @Test
  void theShortFormNamesOneTargetGroup() {
    assertThat(
            read("{\"type\":\"forward\",\"targetGroupARN\":\"arn:t\",\"targetGroupName\":\"t\"}"))
        .isEqualTo(forward(new Target(new OfArn("arn:t"), OptionalInt.empty())));
    assertThat(read("{\"type\":\"forward\",\"targetGroupName\":\"t\"}"))
        .isEqualTo(forward(new Target(new OfName("t"), OptionalInt.empty())));
  }

  @Test
  void targetsStayInTheOrderWrittenAndPortsInTextBecomeNumbers() {
    assertThat(
            read(
                """
                {"type":"forward","forwardConfig":{
                  "targetGroups":[
                    {"serviceName":"a","servicePort":"http","weight":20},
                    {"serviceName":"b","servicePort":"80","weight":0},
                    {"serviceName":"c","servicePort":81,"weight":1},
                    {"targetGroupARN":"arn:t","weight":60}],
                  "targetGroupStickinessConfig":{"enabled":true,"durationSeconds":200}}}
                """))
        .isEqualTo(
            Parsed.ok(
                new ForwardPlan(
                    List.of(
                        service("a", PortRef.of("http"), 20),
                        service("b", PortRef.of(80), 0),
                        service("c", PortRef.of(81), 1),
                        new Target(new OfArn("arn:t"), OptionalInt.of(60))),
                    Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.of(200))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          {"type":"fixed-response"}; missing FixedResponseConfig
          {"type":"fixed-response","fixedResponseConfig":{}}; invalid FixedResponseConfig: statusCode is required
          {"type":"redirect"}; missing RedirectConfig
          {"type":"redirect","redirectConfig":{"port":"443"}}; invalid RedirectConfig: statusCode is required
          {"type":"forward"}; missing ForwardConfig or TargetGroupARN/TargetGroupName
          {"type":"forward","targetGroupARN":"a","forwardConfig":{}}; either ForwardConfig or TargetGroupARN/TargetGroupName can be specified
          {"type":"forward","forwardConfig":{"targetGroups":[{"weight":1}]}}; invalid ForwardConfig: invalid TargetGroupTuple: missing serviceName or targetGroupARN/targetGroupName
          {"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"s","targetGroupName":"t"}]}}; invalid ForwardConfig: invalid TargetGroupTuple: either serviceName or targetGroupARN/targetGroupName can be specified
          {"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"s"}]}}; invalid ForwardConfig: invalid TargetGroupTuple: missing servicePort
          {"type":"forward","forwardConfig":{"targetGroups":[{"targetGroupName":"s","weight":1},{"targetGroupName":"t"}]}}; invalid ForwardConfig: weight must be set when route to multiple target groups
          {"type":"teapot"}; unknown action type: teapot
          {"TYPO":"forward"}; unknown action type:
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String json, String message) {
    assertThat(read(json).problem().map(String::strip)).contains(message);
  }

  @Test
  void wrongJsonIsToldWithTheAnnotation() {
    assertThat(read("{").problem())
        .contains("failed to parse json annotation, KEY: {: unexpected end of JSON input");
  }

  @Test
  void partsOfOtherTypesDoNotCountButMustFit() {
    assertThat(read("{\"type\":\"forward\",\"targetGroupName\":\"t\",\"redirectConfig\":{}}"))
        .isInstanceOf(Parsed.Ok.class);
    assertThat(
            read(
                "{\"type\":\"forward\",\"targetGroupName\":\"t\",\"redirectConfig\":{\"port\":443}}"))
        .isInstanceOf(Parsed.Bad.class);
  }

  private static Parsed<ActionPlan> forward(Target only) {
    return Parsed.ok(new ForwardPlan(List.of(only), Optional.empty()));
  }

  private static Target service(String name, PortRef port, int weight) {
    return new Target(new OfService(name, port), OptionalInt.of(weight));
  }

  private static Parsed<ActionPlan> read(String json) {
    return ActionReader.read("KEY", json);
  }
}
