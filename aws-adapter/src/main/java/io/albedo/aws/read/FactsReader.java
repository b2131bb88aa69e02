package io.albedo.aws.read;

import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.TrustStore;
import io.albedo.model.cloud.AccountFacts.WebAcl;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.HostedZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Reads what a plan looks up, all kinds at once. */
record FactsReader(ReadContext context) {

  void read(Needs needs, AccountFacts.Builder facts) {
    List<Certificate> certificates = new ArrayList<>();
    List<TrustStore> trustStores = new ArrayList<>();
    List<WebAcl> webAcls = new ArrayList<>();
    var zones = new AtomicReference<Optional<List<HostedZone>>>(Optional.empty());
    var addOns = new AtomicReference<>(AddOnFacts.Found.NOTHING);
    var catalog = new CatalogReader(context);
    context
        .calls()
        .together(
            () -> new NetworkReader(context).read(needs, facts),
            () ->
                certificates.addAll(
                    context.inCase(() -> new CertificateReader(context).read(needs), List.of())),
            () -> trustStores.addAll(context.inCase(() -> catalog.trustStores(needs), List.of())),
            () -> webAcls.addAll(context.inCase(() -> catalog.webAcls(needs), List.of())),
            () -> zones.set(context.inCase(() -> catalog.hostedZones(needs), Optional.empty())),
            () -> addOns.set(new AddOnFacts(context).read(needs)));
    facts
        .certificates(certificates)
        .trustStores(trustStores)
        .webAcls(webAcls)
        .hostedZones(zones.get())
        .wafClassicOffered(addOns.get().wafClassicOffered())
        .shieldSubscribed(addOns.get().shieldSubscribed());
  }
}
