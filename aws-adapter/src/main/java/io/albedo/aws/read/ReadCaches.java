package io.albedo.aws.read;

import com.google.common.base.Ticker;
import io.albedo.aws.client.ApiCall;
import io.albedo.aws.client.CallListener;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.cloud.ObservedProtection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.services.acm.model.CertificateSummary;

/**
 * What is remembered of earlier reads, each for a time that has a reason. All observers of an
 * account share it. It listens to the calls of the connection: whatever a call that is no read
 * names is forgotten, so that our own changes are seen at once and only changes by others come
 * late.
 *
 * <pre>
 * tags of load balancers and so on  20 min  the bulk of all calls; others hardly change ours
 * web ACL, protection of a LB       10 min  one slow call for each load balancer (1 a second)
 * VPC                               10 min  address blocks are added by hand
 * zones of the region               always  a new one needs new subnets, which are never remembered
 * certificates, their list and tags  1 min  people wait for new ones to be found
 *   an issued one's details         10 h    they cannot change; 5 min if it was imported, as it
 *                                           may be imported anew under the same ARN
 * hosted zones                       5 min  few, and seldom new
 * trust stores                      10 min  few; asked again when a name is missing
 * web ACLs by name                  60 min  same
 * subscription to Shield             2 h    it is for a year
 * </pre>
 */
public final class ReadCaches implements CallListener {

  static final String ONLY = "";

  final Remembered<String, SortedMap<String, String>> tags;
  final Remembered<String, Optional<String>> webAcls;
  final Remembered<String, Optional<String>> regionalWebAcls;
  final Remembered<String, Optional<ObservedProtection>> protections;
  final Remembered<String, AccountFacts.Vpc> vpcs;
  final Remembered<String, List<AccountFacts.AvailabilityZone>> zones;
  final Remembered<String, List<CertificateSummary>> certificateLists;
  final Remembered<String, SortedMap<String, String>> certificateTags;
  final Remembered<String, Certificate> issuedCertificates;
  final Remembered<String, Certificate> importedCertificates;
  final Remembered<String, List<HostedZone>> hostedZones;
  final Remembered<String, List<AccountFacts.TrustStore>> trustStores;
  final Remembered<String, List<AccountFacts.WebAcl>> webAclNames;
  final Remembered<String, Boolean> shieldSubscription;

  public ReadCaches() {
    this(Ticker.systemTicker());
  }

  ReadCaches(Ticker clock) {
    tags = new Remembered<>(Duration.ofMinutes(20), clock);
    webAcls = new Remembered<>(Duration.ofMinutes(10), clock);
    regionalWebAcls = new Remembered<>(Duration.ofMinutes(10), clock);
    protections = new Remembered<>(Duration.ofMinutes(10), clock);
    vpcs = new Remembered<>(Duration.ofMinutes(10), clock);
    zones = new Remembered<>(Duration.ofDays(10_000), clock);
    certificateLists = new Remembered<>(Duration.ofMinutes(1), clock);
    certificateTags = new Remembered<>(Duration.ofMinutes(1), clock);
    issuedCertificates = new Remembered<>(Duration.ofHours(10), clock);
    importedCertificates = new Remembered<>(Duration.ofMinutes(5), clock);
    hostedZones = new Remembered<>(Duration.ofMinutes(5), clock);
    trustStores = new Remembered<>(Duration.ofMinutes(10), clock);
    webAclNames = new Remembered<>(Duration.ofMinutes(60), clock);
    shieldSubscription = new Remembered<>(Duration.ofHours(2), clock);
  }

  /** Forgets what a change may have made wrong, whether the change succeeded or not. */
  @Override
  public void called(ApiCall call) {
    if (call.operation().reads()) {
      return;
    }
    tags.forget(call.resources());
    webAcls.forget(call.resources());
    regionalWebAcls.forget(call.resources());
    switch (call.operation().service()) {
      case "ACM" -> forgetCertificates(call);
      // Its requests name protections by their ids.
      case "Shield" -> protections.forgetAll();
      default -> {}
    }
  }

  private void forgetCertificates(ApiCall call) {
    certificateLists.forgetAll();
    certificateTags.forget(call.resources());
    issuedCertificates.forget(call.resources());
  }

  /** Forgets everything. */
  public void forgetAll() {
    List.of(
            tags,
            webAcls,
            regionalWebAcls,
            protections,
            vpcs,
            zones,
            certificateLists,
            certificateTags,
            issuedCertificates,
            importedCertificates,
            hostedZones,
            trustStores,
            webAclNames,
            shieldSubscription)
        .forEach(Remembered::forgetAll);
  }
}
