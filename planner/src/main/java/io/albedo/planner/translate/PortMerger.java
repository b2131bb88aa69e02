package io.albedo.planner.translate;

import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Protocol;
import io.albedo.planner.annotation.AnnotationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts together what the members of a group say about one port. */
final class PortMerger {

  private final int port;
  private final List<MemberPlan> members;
  private final GroupFindings findings;

  private PortMerger(int port, List<MemberPlan> members, GroupFindings findings) {
    this.port = port;
    this.members = members;
    this.findings = findings;
  }

  /** All ports that any member listens on. */
  static SortedMap<Integer, PortPlan> merge(List<MemberPlan> members, GroupFindings findings) {
    SortedSet<Integer> ports = new TreeSet<>();
    members.forEach(member -> ports.addAll(member.listen().ports().keySet()));
    SortedMap<Integer, PortPlan> merged = new TreeMap<>();
    for (int port : ports) {
      List<MemberPlan> listening = members.stream().filter(m -> m.listensOn(port)).toList();
      merged.put(port, new PortMerger(port, listening, findings).merge());
    }
    return merged;
  }

  private PortPlan merge() {
    Protocol protocol = protocol();
    SourceRanges sources = sources();
    SortedSet<String> prefixLists = prefixLists();
    boolean unrestricted = sources.isEmpty() && prefixLists.isEmpty();
    return new PortPlan(
        port,
        protocol,
        members,
        protocol == Protocol.HTTPS ? tls() : PortPlan.Tls.NONE,
        unrestricted ? SourceRanges.EVERYWHERE : sources,
        prefixLists);
  }

  private Protocol protocol() {
    return this.<Protocol>agreement(
            AnnotationName.LISTEN_PORTS,
            conflict -> "conflicting protocol, " + conflict.sides(Protocol::text))
        .among(stated(member -> member.protocol(port)), findings)
        .orElseThrow();
  }

  private SourceRanges sources() {
    return this.<SourceRanges>agreement(
            AnnotationName.INBOUND_CIDRS,
            conflict -> "conflicting inbound-cidrs, " + conflict.sides(SourceRanges::toString))
        .among(stated(PortMerger::sources), findings)
        .orElse(SourceRanges.NOWHERE);
  }

  private static Optional<SourceRanges> sources(MemberPlan member) {
    return Optional.of(member.listen().sources()).filter(ranges -> !ranges.isEmpty());
  }

  private SortedSet<String> prefixLists() {
    return this.<SortedSet<String>>agreement(
            AnnotationName.SECURITY_GROUP_PREFIX_LISTS,
            conflict -> "conflicting inbound-prefix-lists, " + conflict.sides(GoText::list))
        .among(stated(PortMerger::prefixLists), findings)
        .orElseGet(TreeSet::new);
  }

  private static Optional<SortedSet<String>> prefixLists(MemberPlan member) {
    return Optional.of(member.listen().prefixLists()).filter(set -> !set.isEmpty());
  }

  private PortPlan.Tls tls() {
    Optional<String> policy =
        this.<String>agreement(
                AnnotationName.SSL_POLICY,
                conflict -> "conflicting sslPolicy, " + conflict.sides(text -> text))
            .withHarmlessConflict()
            .among(stated(member -> member.listen().sslPolicy()), findings);
    Optional<MutualAuthentication> mutual =
        this.<MutualAuthentication>agreement(
                AnnotationName.MUTUAL_AUTHENTICATION,
                conflict ->
                    "conflicting mTLS Attributes, " + conflict.sides(MutualAuthentication::mode))
            .among(stated(this::mutualAuthentication), findings);
    return new PortPlan.Tls(CertificateList.of(members), policy, mutual);
  }

  private Optional<MutualAuthentication> mutualAuthentication(MemberPlan member) {
    return Optional.ofNullable(member.listen().mutualAuthentication().get(port));
  }

  private <T> List<Stated<T>> stated(Function<MemberPlan, Optional<T>> setting) {
    List<Stated<T>> stated = new ArrayList<>();
    for (MemberPlan member : members) {
      setting.apply(member).ifPresent(value -> stated.add(new Stated<>(member.scope(), value)));
    }
    return stated;
  }

  private <T> Agreement<T> agreement(AnnotationName name, Function<Conflict<T>, String> words) {
    String prefix = "failed to merge listenPort config for port: " + port + ": ";
    return Agreement.on(name, conflict -> prefix + words.apply(conflict));
  }
}
