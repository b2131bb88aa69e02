package io.albedo.aws.client;

import java.net.URI;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where AWS is called, how, and as whom.
 *
 * @param region such as {@code eu-west-1}
 * @param endpoints addresses to use instead of AWS's own, by the service's id in the SDK
 * @param userAgent what the user agent ends in, such as {@code albedo/1.2.3}
 */
public record ClientSettings(
    String region, SortedMap<String, URI> endpoints, Pace pace, String userAgent) {

  public ClientSettings {
    endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
  }

  /** AWS itself, at the usual pace, as whom the default chain finds. */
  public static ClientSettings of(String region) {
    return new ClientSettings(region, Collections.emptySortedMap(), Pace.byDefault(), "albedo");
  }

  public ClientSettings with(SortedMap<String, URI> other) {
    return new ClientSettings(region, other, pace, userAgent);
  }

  public ClientSettings with(Pace other) {
    return new ClientSettings(region, endpoints, other, userAgent);
  }

  public ClientSettings withUserAgent(String other) {
    return new ClientSettings(region, endpoints, pace, other);
  }
}
