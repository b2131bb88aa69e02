package io.albedo.controller.local.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the requests for a Service to a real backend.
 *
 * @param namespace any, if absent
 * @param port number or name of a Service port; any, if absent
 */
public record BackendRoute(
    Optional<String> namespace, String service, Optional<String> port, Origin origin) {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<namespace>[^/:=]+)/)?(?<service>[^/:=]+)(?::(?<port>[^/:=]+))?=(?<url>.+)");

  /**
   * Reads {@code [namespace/]service[:port]=URL}.
   *
   * @throws IllegalArgumentException with a message that says what was expected
   */
  public static BackendRoute parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw expected(text, "it is not of that form");
    }
    return new BackendRoute(
        Optional.ofNullable(matcher.group("namespace")),
        matcher.group("service"),
        Optional.ofNullable(matcher.group("port")),
        origin(text, matcher.group("url")));
  }

  private static Origin origin(String text, String url) {
    try {
      return origin(text, new URI(url));
    } catch (URISyntaxException e) {
      throw expected(text, "the URL cannot be read");
    }
  }

  private static Origin origin(String text, URI uri) {
    problem(uri)
        .ifPresent(
            problem -> {
              throw expected(text, problem);
            });
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    return new Origin(uri.getHost().replaceAll("[\\[\\]]", ""), port, tls);
  }

  private static Optional<String> problem(URI uri) {
    if (!SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
      return Optional.of("the URL begins with neither http:// nor https://");
    }
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
      return Optional.of("the URL has no usable host and port");
    }
    boolean hostOnly = uri.getPath().isEmpty() || uri.getPath().equals("/");
    return hostOnly && uri.getQuery() == null && uri.getFragment() == null
        ? Optional.empty()
        : Optional.of("the URL has a path, and a load balancer adds none");
  }

  private static IllegalArgumentException expected(String text, String problem) {
    return new IllegalArgumentException(
        "expected [namespace/]service[:port]=URL, such as shop/api:80=http://localhost:3000, but"
            + " '%s' was given: %s".formatted(text, problem));
  }

  boolean takes(ServiceRef ref) {
    return service.equals(ref.service().name())
        && namespace.map(n -> n.equals(ref.service().namespace())).orElse(true)
        && port.map(ref.spellings()::contains).orElse(true);
  }

  /** How much the route says about where it applies. */
  int precision() {
    return (namespace.isPresent() ? 2 : 0) + (port.isPresent() ? 1 : 0);
  }
}
