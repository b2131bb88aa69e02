package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds certificates for the hosts of an Ingress: all issued ones that cover a host, not only the
 * best, by rising ARN.
 */
record CertificateFinder(Options options, AwsFacts aws) {

  List<Token<Arn>> discover(MemberScope member) {
    SortedSet<String> hosts = hosts(member.ingress());
    List<CloudNeed> needs =
        hosts.stream().<CloudNeed>map(CloudNeed.CertificateForHost::new).toList();
    Optional<AccountFacts> facts = aws.facts(needs);
    return facts
        .map(account -> find(account, hosts, member.findings()))
        .orElseGet(() -> needs.stream().map(need -> Token.<Arn>unknown(need.text())).toList());
  }

  /** The hosts of the rules and of {@code spec.tls}; the Secrets named there do not count. */
  static SortedSet<String> hosts(Ingress ingress) {
    SortedSet<String> hosts = new TreeSet<>();
    ingress.rules().stream().map(IngressRule::host).filter(h -> !h.isEmpty()).forEach(hosts::add);
    ingress.tls().forEach(tls -> hosts.addAll(tls.hosts()));
    return hosts;
  }

  private List<Token<Arn>> find(AccountFacts account, SortedSet<String> hosts, Findings findings) {
    SortedSet<Arn> found = new TreeSet<>();
    for (String host : hosts) {
      List<Arn> covering = covering(account, host).toList();
      if (covering.isEmpty()) {
        findings.add(
            Code.CERTIFICATE_NOT_FOUND,
            AnnotationReader.field(AnnotationName.CERTIFICATE_ARN),
            "no certificate found for host: " + host);
      }
      found.addAll(covering);
    }
    return found.stream().map(Token::of).toList();
  }

  private Stream<Arn> covering(AccountFacts account, String host) {
    return account.certificates().stream()
        .filter(Certificate::isIssued)
        .filter(this::isForDiscovery)
        .filter(this::isAllowed)
        .filter(certificate -> certificate.domains().stream().anyMatch(d -> covers(d, host)))
        .map(Certificate::arn);
  }

  /** With certificate management on, those that a controller made for a stack are left out. */
  private boolean isForDiscovery(Certificate certificate) {
    return !options.isOn(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)
        || !certificate.tags().keySet().containsAll(TrackingTags.OF_STACK);
  }

  private boolean isAllowed(Certificate certificate) {
    Set<String> allowed = options.allowedCertificateAuthorityArns();
    return allowed.isEmpty()
        || certificate.certificateAuthorityArn().filter(allowed::contains).isPresent();
  }

  /** A wildcard stands for exactly one label; host {@code *.example.com} is covered by it, too. */
  static boolean covers(String domain, String host) {
    if (!domain.startsWith("*.")) {
      return domain.equals(host);
    }
    int dot = host.indexOf('.');
    return dot >= 0 && host.substring(dot).equals(domain.substring(1));
  }
}
