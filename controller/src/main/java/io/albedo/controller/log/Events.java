package io.albedo.controller.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** What there is to tell of an event. */
final class Events {

  private Events() {}

  /** The class alone, without its package. */
  static String shortName(ILoggingEvent event) {
    String name = event.getLoggerName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The whole stack, or nothing; ends with a line break. */
  static String trace(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
  }

  /** What is known beside the message: where the thread is, and what the caller adds. */
  static SortedMap<String, String> fields(ILoggingEvent event) {
    SortedMap<String, String> fields = new TreeMap<>(event.getMDCPropertyMap());
    @Nullable List<KeyValuePair> added = event.getKeyValuePairs();
    if (added != null) {
      added.forEach(pair -> fields.put(pair.key, String.valueOf(pair.value)));
    }
    return fields;
  }
}
