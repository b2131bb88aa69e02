package io.albedo.controller.cli;

import io.albedo.controller.local.http.BackendRoute;
import io.albedo.controller.local.http.Backends;
import io.albedo.controller.local.http.DataPlaneSettings;
import io.albedo.controller.local.http.LocalAddress;
import io.albedo.controller.wire.LocalController;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.port.ClusterObserver;
import io.albedo.planner.options.Options;
import java.util.List;

/** A local controller that talks to a terminal and lasts until the process is asked to end. */
final class LocalRun implements AutoCloseable {

  private final LocalController controller;

  LocalRun(
      Terminal terminal,
      ClusterObserver manifests,
      CloudState account,
      Options options,
      List<BackendRoute> backends) {
    Addresses[] addresses = new Addresses[1];
    PassReport report = new PassReport(terminal, () -> addresses[0].run());
    this.controller =
        new LocalController(
            AssumedClass.over(manifests, options.ingressClass()),
            account,
            options,
            DataPlaneSettings.local(new Backends(backends)),
            report);
    addresses[0] = new Addresses(controller::addresses, report::say);
  }

  void start() {
    controller.start();
  }

  void manifestsChanged() {
    controller.manifestsChanged();
  }

  List<LocalAddress> addresses() {
    return controller.addresses();
  }

  @Override
  public void close() {
    controller.close();
  }
}
