package io.albedo.controller.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;

/** {@code 2026-06-01T12:00:00.000Z INFO Reconciler group=shared.edge message}. */
final class TextLayout extends LayoutBase<ILoggingEvent> {

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(Times.whole(event.getInstant()));
    line.append(String.format(" %-5s ", event.getLevel())).append(Events.shortName(event));
    Events.fields(event)
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
    return line.append(' ')
        .append(event.getFormattedMessage())
        .append('\n')
        .append(Events.trace(event))
        .toString();
  }
}
