package io.albedo.controller.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.albedo.controller.config.value.LogFormat;
import io.albedo.controller.config.value.LogLevel;
import io.albedo.controller.release.Release;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of a controller that runs in a cluster. */
public final class ControllerLog {

  private static final Logger LOG = LoggerFactory.getLogger(ControllerLog.class);

  /**
   * A stack trace at each attempt that fails, of what is told as a finding or a line anyway; that
   * the file of credentials has gone, of which there is a copy; and at each start, that the kinds
   * of our group are v1beta1.
   */
  private static final List<String> TOLD_OTHERWISE =
      List.of(
          "io.fabric8.kubernetes.client.informers.impl.cache.Reflector",
          "io.fabric8.kubernetes.client.extended.leaderelection",
          "io.fabric8.kubernetes.client.Config",
          "io.fabric8.kubernetes.client.dsl.internal.VersionUsageUtils");

  private ControllerLog() {}

  /** From now on everything from this level on is written, in this form, on standard error. */
  public static void begin(LogFormat format, LogLevel level) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    LogOutput.of(
        context,
        switch (format) {
          case TEXT -> new TextLayout();
          case JSON -> new JsonLayout();
        },
        Level.valueOf(level.toString()));
    libraries(context, level);
  }

  /** What libraries have to say below a warning is for those who look for trouble in them. */
  private static void libraries(LoggerContext context, LogLevel level) {
    TOLD_OTHERWISE.forEach(logger -> context.getLogger(logger).setLevel(Level.OFF));
    Level theirs = Level.valueOf(level.toString());
    Level quiet = theirs.isGreaterOrEqual(Level.WARN) ? theirs : Level.WARN;
    for (String library : new String[] {"io.netty", "io.vertx", "io.fabric8", "software.amazon"}) {
      context.getLogger(library).setLevel(quiet);
    }
  }

  /** The first line: who this is, and by which settings. */
  public static void greet(Release release, Map<String, String> settings) {
    LOG.info(
        "{} starts: {}",
        release.text(),
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" ")));
  }
}
