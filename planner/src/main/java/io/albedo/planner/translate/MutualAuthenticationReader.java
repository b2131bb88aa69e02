package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code mutual-authentication}: an array with one element for each port. */
record MutualAuthenticationReader(AwsFacts aws, MemberScope member) {

  private static final String KEY = AnnotationName.MUTUAL_AUTHENTICATION.key();
  private static final Set<String> MODES = Set.of("off", "passthrough", "verify");

  /** One element of the array, as written. */
  private record Entry(
      int port,
      String mode,
      String trustStore,
      Optional<Boolean> ignoreExpiry,
      Optional<String> advertise) {

    static Entry read(GoObject object) throws JsonDecodeException {
      return new Entry(
          object.int32("port"),
          object.string("mode"),
          object.string("trustStore"),
          object.optionalBoolean("ignoreClientCertificateExpiry"),
          object.optionalString("advertiseTrustStoreCaNames"));
    }

    boolean verifies() {
      return mode.equals("verify");
    }
  }

  /** By port; a later element for the same port wins. */
  SortedMap<Integer, MutualAuthentication> read() {
    SortedMap<Integer, MutualAuthentication> byPort = new TreeMap<>();
    member
        .annotations()
        .parsed(KEY, Code.INVALID_LISTENER, MutualAuthenticationReader::entries)
        .orElse(List.of())
        .forEach(entry -> setting(entry).ifPresent(value -> byPort.put(entry.port(), value)));
    return byPort;
  }

  private static Parsed<List<Entry>> entries(String raw) {
    return GoDecoder.list(raw, "MutualAuthenticationConfig", Entry::read)
        .mapMessage(
            cause ->
                "failed to parse mutualAuthentication configuration from ingress annotation: `"
                    + raw
                    + "`: "
                    + cause)
        .flatMap(entries -> checked(raw, entries));
  }

  private static Parsed<List<Entry>> checked(String raw, List<Entry> entries) {
    if (entries.isEmpty()) {
      return Parsed.bad(
          "empty mutualAuthentication configuration from ingress annotation: `" + raw + "`");
    }
    return entries.stream()
        .flatMap(entry -> problem(entry).stream())
        .findFirst()
        .map(Parsed::<List<Entry>>bad)
        .orElseGet(() -> Parsed.ok(entries));
  }

  private static Optional<String> problem(Entry entry) {
    if (entry.port() < 1 || entry.port() > 65_535) {
      return Optional.of("listen port must be within [1, 65535]: " + entry.port());
    }
    if (entry.mode().isEmpty()) {
      return Optional.of("mutualAuthentication mode cannot be empty for port " + entry.port());
    }
    if (!MODES.contains(entry.mode())) {
      return Optional.of(
          "mutualAuthentication mode value must be among [off, passthrough, verify] for port "
              + entry.port()
              + " : "
              + entry.mode());
    }
    return entry.verifies() ? problemOfVerify(entry) : problemOfOther(entry);
  }

  private static Optional<String> problemOfVerify(Entry entry) {
    if (entry.trustStore().isEmpty()) {
      return Optional.of(
          "trustStore is required when mutualAuthentication mode is verify for port "
              + entry.port());
    }
    return entry
        .advertise()
        .filter(value -> !value.equals("on") && !value.equals("off"))
        .map(
            value ->
                "advertiseTrustStoreCaNames only supports the values \"on\" and \"off\" got value "
                    + value
                    + " for port "
                    + entry.port());
  }

  private static Optional<String> problemOfOther(Entry entry) {
    if (!entry.trustStore().isEmpty()) {
      return Optional.of(unsupported(entry, "trustStore"));
    }
    if (entry.ignoreExpiry().isPresent()) {
      return Optional.of(unsupported(entry, "ignoring client certificate expiry"));
    }
    return entry.advertise().map(value -> unsupported(entry, "advertiseTrustStoreCaNames"));
  }

  private static String unsupported(Entry entry, String what) {
    return "Mutual Authentication mode %s does not support %s for port %d"
        .formatted(entry.mode(), what, entry.port());
  }

  private Optional<MutualAuthentication> setting(Entry entry) {
    Optional<Boolean> ignoreExpiry =
        entry.verifies() ? entry.ignoreExpiry().or(() -> Optional.of(false)) : Optional.empty();
    MutualAuthentication bare =
        new MutualAuthentication(entry.mode(), Optional.empty(), ignoreExpiry, entry.advertise());
    return entry.trustStore().isEmpty()
        ? Optional.of(bare)
        : trustStore(entry.trustStore()).map(arn -> bare.trusting(Optional.of(arn)));
  }

  private Optional<Token<Arn>> trustStore(String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? Optional.of(Token.of(new Arn(nameOrArn)))
        : resolve(nameOrArn);
  }

  private Optional<Token<Arn>> resolve(String name) {
    CloudNeed need = new CloudNeed.TrustStoreNamed(name);
    Optional<AccountFacts> facts = aws.facts(List.of(need));
    if (facts.isEmpty()) {
      return Optional.of(Token.unknown(need.text()));
    }
    Optional<Token<Arn>> arn =
        facts.get().trustStores().stream()
            .filter(store -> store.name().equals(name))
            .map(store -> Token.of(new Arn(store.arn())))
            .findFirst();
    if (arn.isEmpty()) {
      member
          .findings()
          .add(
              Code.AWS_FACT_MISSING,
              AnnotationReader.field(KEY),
              "TrustStoreNotFound: one or more trust stores not found: " + name);
    }
    return arn;
  }
}
