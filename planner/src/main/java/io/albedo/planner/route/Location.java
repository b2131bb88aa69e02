package io.albedo.planner.route;

import io.albedo.model.alb.Action;
import java.util.Locale;

/**
 * Where a redirect leads.
 *
 * @param protocol in lower case
 * @param query without {@code ?}; may be empty
 */
public record Location(String protocol, String host, String port, String path, String query) {

  /**
   * Fills the placeholders. What a redirect does not say stays as the client asked. Source:
   * "Redirect actions" in the Elastic Load Balancing user guide; {@code #{path}} has no leading
   * slash.
   */
  static Location of(Action.Redirect redirect, Request request) {
    Placeholders placeholders = new Placeholders(request);
    return new Location(
        placeholders.fill(redirect.protocol().orElse("#{protocol}")).toLowerCase(Locale.ROOT),
        placeholders.fill(redirect.host().orElse("#{host}")),
        placeholders.fill(redirect.port().orElse("#{port}")),
        placeholders.fill(redirect.path().orElse("/#{path}")),
        placeholders.fill(redirect.query().orElse("#{query}")));
  }

  /** The same place at another port. */
  public Location atPort(int otherPort) {
    return new Location(protocol, host, Integer.toString(otherPort), path, query);
  }

  /** The value of the header; the port is always written. */
  public String text() {
    return protocol + "://" + host + ":" + port + path + (query.isEmpty() ? "" : "?" + query);
  }
}
