package io.albedo.controller.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;

/** {@code 12:00:00.000 WARN FolderWatch - message}. */
final class CommandLayout extends LayoutBase<ILoggingEvent> {

  @Override
  public String doLayout(ILoggingEvent event) {
    return Times.clock(event.getInstant())
        + " "
        + event.getLevel()
        + " "
        + Events.shortName(event)
        + " - "
        + event.getFormattedMessage()
        + System.lineSeparator()
        + Events.trace(event);
  }
}
