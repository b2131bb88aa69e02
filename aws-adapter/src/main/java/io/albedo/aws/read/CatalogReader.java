package io.albedo.aws.read;

import io.albedo.model.cloud.AccountFacts.TrustStore;
import io.albedo.model.cloud.AccountFacts.WebAcl;
import io.albedo.model.cloud.CloudNeed.HostedZoneFor;
import io.albedo.model.cloud.CloudNeed.TrustStoreNamed;
import io.albedo.model.cloud.CloudNeed.WebAclNamed;
import io.albedo.model.cloud.HostedZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;
import software.amazon.awssdk.services.wafv2.model.Scope;

/**
 * Things of the account that are looked up by name. A list that lacks a name is asked for again,
 * however young it is: the thing may just have been made.
 */
record CatalogReader(ReadContext context) {

  List<TrustStore> trustStores(Needs needs) {
    Set<String> names = needs.named(TrustStoreNamed.class, TrustStoreNamed::name);
    return context.scope().isAccount() || !names.isEmpty()
        ? having(names, TrustStore::name, context.caches().trustStores, this::loadTrustStores)
        : List.of();
  }

  private List<TrustStore> loadTrustStores() {
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeTrustStores",
            "all trust stores",
            () ->
                context.clients().loadBalancing().describeTrustStoresPaginator(all -> {}).stream()
                    .flatMap(page -> page.trustStores().stream())
                    .map(s -> new TrustStore(s.name(), s.trustStoreArn(), s.statusAsString()))
                    .toList());
  }

  List<WebAcl> webAcls(Needs needs) {
    Set<String> names = needs.named(WebAclNamed.class, WebAclNamed::name);
    return context.scope().isAccount() || !names.isEmpty()
        ? having(names, WebAcl::name, context.caches().webAclNames, this::loadWebAcls)
        : List.of();
  }

  private List<WebAcl> loadWebAcls() {
    return context.calls().call("wafv2:ListWebACLs", "all web ACLs", this::listWebAcls);
  }

  /** The SDK has no paginator for it. */
  private List<WebAcl> listWebAcls() {
    List<WebAcl> all = new ArrayList<>();
    String marker = null;
    do {
      ListWebAcLsResponse page = webAclsFrom(marker);
      page.webACLs().forEach(acl -> all.add(new WebAcl(acl.name(), acl.arn(), acl.id())));
      marker = page.webACLs().isEmpty() ? null : page.nextMarker();
    } while (marker != null);
    return all;
  }

  private ListWebAcLsResponse webAclsFrom(@Nullable String marker) {
    return context
        .clients()
        .wafV2()
        .listWebACLs(request -> request.scope(Scope.REGIONAL).nextMarker(marker).limit(100));
  }

  private static <T> List<T> having(
      Set<String> names,
      Function<T, String> name,
      Remembered<String, List<T>> cache,
      Supplier<List<T>> load) {
    List<T> remembered = cache.get(ReadCaches.ONLY, load);
    Set<String> known = remembered.stream().map(name).collect(Collectors.toSet());
    if (known.containsAll(names)) {
      return remembered;
    }
    cache.forgetAll();
    return cache.get(ReadCaches.ONLY, load);
  }

  /** Absent if nobody asks. */
  Optional<List<HostedZone>> hostedZones(Needs needs) {
    return context.scope().isAccount() || needs.any(HostedZoneFor.class)
        ? Optional.of(context.caches().hostedZones.get(ReadCaches.ONLY, this::loadHostedZones))
        : Optional.empty();
  }

  private List<HostedZone> loadHostedZones() {
    return context
        .calls()
        .call(
            "route53:ListHostedZones",
            "all hosted zones",
            () ->
                context.clients().route53().listHostedZonesPaginator().stream()
                    .flatMap(page -> page.hostedZones().stream())
                    .map(
                        z ->
                            new HostedZone(
                                z.id(),
                                z.name(),
                                z.config() != null
                                    && Boolean.TRUE.equals(z.config().privateZone())))
                    .toList());
  }
}
