package io.albedo.controller.health;

import io.albedo.controller.config.value.BindAddress;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The probes of a kubelet.
 *
 * <pre>
 * /healthz  the process answers, and passes are not stuck: else it is started anew
 * /readyz   reviews are answered, and the cluster is in view: else nobody sends reviews
 * </pre>
 */
public final class HealthServer {

  private HealthServer() {}

  /**
   * What decides.
   *
   * @param beating whether passes are being made, or nothing is to be done
   * @param listening whether reviews are answered; true where there are no webhooks
   * @param synced whether all objects have been seen once
   */
  public record Signs(BooleanSupplier beating, BooleanSupplier listening, BooleanSupplier synced) {}

  /**
   * A server that answers, unless it is switched off.
   *
   * @throws AddressUnusableException if it cannot listen there
   */
  public static Optional<StatusServer> start(Vertx vertx, BindAddress address, Signs signs)
      throws AddressUnusableException {
    return address.isOff()
        ? Optional.empty()
        : Optional.of(
            StatusServer.start(
                vertx, "health probes (--health-probe-bind-addr)", address, pages(signs)));
  }

  private static Map<String, StatusPage> pages(Signs signs) {
    return Map.of(
        "/healthz", StatusPage.check("no pass has been made for too long", signs.beating()),
        "/readyz",
            StatusPage.all(
                StatusPage.check("webhooks are not answered yet", signs.listening()),
                StatusPage.check("the cluster is not in view yet", signs.synced())));
  }
}
