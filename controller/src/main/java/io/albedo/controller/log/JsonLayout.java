package io.albedo.controller.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object a line. {@code level}, {@code ts}, {@code logger}, {@code msg}, {@code error} and
 * {@code stacktrace} are called as LBC calls them; {@code group} and what else is known stand
 * beside them.
 */
final class JsonLayout extends LayoutBase<ILoggingEvent> {

  @Override
  public String doLayout(ILoggingEvent event) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("level", event.getLevel().toString().toLowerCase(Locale.ROOT))
        .put("ts", Times.whole(event.getInstant()))
        .put("logger", event.getLoggerName())
        .put("msg", event.getFormattedMessage());
    Events.fields(event).forEach((name, value) -> line.put(name, value));
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.put("error", thrown.getClassName() + ": " + thrown.getMessage());
      line.put("stacktrace", Events.trace(event));
    }
    return line + "\n";
  }
}
