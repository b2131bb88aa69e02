package io.albedo.planner.route.testing;

import io.albedo.planner.route.Header;
import io.albedo.planner.route.Request;

/** Requests in few words. */
public final class Requests {

  private Requests() {}

  /** A GET with nothing special. */
  public static Request get(String target) {
    return to("shop.example.com", target).build();
  }

  /** A GET of a host. */
  public static Request.Builder to(String host, String target) {
    int question = target.indexOf('?');
    Request.Builder builder = Request.builder().host(host);
    return question < 0
        ? builder.path(target)
        : builder.path(target.substring(0, question)).query(target.substring(question + 1));
  }

  /** A GET with a header. */
  public static Request with(String name, String value) {
    return Request.builder().addHeaders(new Header(name, value)).build();
  }

  /** A GET from an address. */
  public static Request cameFrom(String address) {
    return Request.builder().source(address).build();
  }

  /** A request with a method. */
  public static Request by(String method) {
    return Request.builder().method(method).build();
  }
}
