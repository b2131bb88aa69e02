package io.albedo.controller.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.albedo.controller.config.value.LogFormat;
import io.albedo.controller.config.value.LogLevel;
import io.albedo.controller.groups.GroupLog;
import io.albedo.controller.release.Release;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock("System.err")
class ControllerLogTest {

  private static final Logger LOG = LoggerFactory.getLogger("io.albedo.controller.Sample");

  /** What commands have, again. */
  @AfterEach
  void quiet() {
    new QuietStart().configure((LoggerContext) LoggerFactory.getILoggerFactory());
    for (String library : List.of("io.netty", "io.vertx", "io.fabric8", "software.amazon")) {
      ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(library).setLevel(null);
    }
  }

  private static List<String> written(Runnable work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void about(String group, Runnable work) {
    MDC.put(GroupLog.GROUP, group);
    try {
      work.run();
    } finally {
      MDC.remove(GroupLog.GROUP);
    }
  }

  private static JsonNode json(Runnable work) {
    List<String> lines =
        written(
            () -> {
              ControllerLog.begin(LogFormat.JSON, LogLevel.INFO);
              work.run();
            });
    assertThat(lines).hasSize(1);
    return JsonMapper.shared().readTree(lines.getFirst());
  }

  @Test
  void aCommandIsQuietButForWarnings() {
    List<String> lines =
        written(
            () -> {
              quiet();
              LOG.info("nothing");
              LOG.warn("something");
            });
    assertThat(lines)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN Sample - something"));
  }

  @Test
  void aLineOfTextTellsTimeLevelPlaceAndGroup() {
    List<String> lines =
        written(
            () -> {
              ControllerLog.begin(LogFormat.TEXT, LogLevel.INFO);
              about("shared.edge", () -> LOG.info("applied {} operations", 3));
              LOG.info("done");
              LOG.debug("unseen");
            });
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .matches("\\d{4}-.*Z INFO  Sample group=shared.edge applied 3 operations");
    assertThat(lines.getLast()).endsWith("INFO  Sample done");
  }

  @Test
  void aLineOfJsonIsOneObjectWithTheNamesThatLbcHas() {
    JsonNode line = json(() -> about("shop/web", () -> LOG.warn("a \"quoted\"\nmessage")));
    assertThat(line.path("level").asString()).isEqualTo("warn");
    assertThat(line.path("logger").asString()).isEqualTo("io.albedo.controller.Sample");
    assertThat(line.path("msg").asString()).isEqualTo("a \"quoted\"\nmessage");
    assertThat(line.path("group").asString()).isEqualTo("shop/web");
    assertThat(line.path("ts").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  @Test
  void whatWasThrownIsToldWithItsStack() {
    JsonNode line = json(() -> LOG.error("failed", new IllegalStateException("why")));
    assertThat(line.path("error").asString()).isEqualTo("java.lang.IllegalStateException: why");
    assertThat(line.path("stacktrace").asString()).contains("ControllerLogTest");
  }

  @Test
  void fieldsThatTheCallerAddsStandBesideTheOthers() {
    JsonNode line = json(() -> LOG.atInfo().addKeyValue("api", "ec2:CreateTags").log("called"));
    assertThat(line.path("api").asString()).isEqualTo("ec2:CreateTags");
  }

  @Test
  void librariesAreHeardFromAWarningOn() {
    ControllerLog.begin(LogFormat.TEXT, LogLevel.DEBUG);
    assertThat(LoggerFactory.getLogger("io.netty.util").isInfoEnabled()).isFalse();
    assertThat(LOG.isDebugEnabled()).isTrue();
    ControllerLog.begin(LogFormat.TEXT, LogLevel.ERROR);
    assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("io.netty").getLevel())
        .isEqualTo(Level.ERROR);
  }

  @Test
  void theFirstLineTellsReleaseBuildAndSettings() {
    JsonNode line =
        json(
            () ->
                ControllerLog.greet(new Release("1.2.3", "abc"), Map.of("--cluster-name", "demo")));
    assertThat(line.path("msg").asString())
        .isEqualTo("albedo 1.2.3 (build abc) starts: --cluster-name=demo");
  }
}
