package io.albedo.controller.admission.tls;

import io.albedo.model.Sensitive;
import io.albedo.model.cluster.TlsSecret;
import io.albedo.model.port.CertificateStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate of our own making, signed by an authority of our own making, which all replicas
 * share in a Secret. The authority's key is thrown away, so that nobody can sign anything else by
 * it. The certificate lasts a year; when a fifth of that is left, both are made anew.
 *
 * <pre>
 * no Secret, or nonsense in it      -> authority and certificate are made
 * certificate old, or names changed -> the same; the authority before goes on being trusted beside
 *                                      the new one, until replicas show the new certificate
 * </pre>
 *
 * The API server is told of the authority each time, so that a configuration of webhooks that was
 * written anew is mended.
 */
public final class OwnCertificate implements KeySource {

  private static final Logger LOG = LoggerFactory.getLogger(OwnCertificate.class);

  private static final Duration REST = Duration.ofDays(73);

  /** Type of a DNS name among alternative names ({@link X509Certificate}). */
  private static final int DNS_NAME = 2;

  private final CertificateStore store;
  private final OwnCertificateSettings settings;
  private final InstantSource clock;
  private final CertificateMaker maker = new CertificateMaker();

  public OwnCertificate(
      CertificateStore store, OwnCertificateSettings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public KeyMaterial current() throws KeyUnavailableException {
    try {
      TlsSecret secret = upToDate(store.read(settings.secret()));
      byte[] authority = secret.authority().getBytes(StandardCharsets.US_ASCII);
      settings.configurations().forEach(name -> store.trust(name, authority));
      return new KeyMaterial(secret.certificate(), secret.key());
    } catch (IllegalStateException e) {
      throw new KeyUnavailableException(String.valueOf(e.getMessage()));
    } catch (GeneralSecurityException e) {
      throw new KeyUnavailableException("a certificate could not be made: " + e.getMessage());
    }
  }

  private TlsSecret upToDate(Optional<TlsSecret> found) throws GeneralSecurityException {
    Optional<TlsSecret> kept = found.filter(this::isReadable);
    if (found.isEmpty()) {
      TlsSecret made = store.createOrRead(settings.secret(), fresh(Optional.empty()));
      LOG.info("the webhooks' certificate is in Secret {}", settings.secret());
      return made;
    }
    if (kept.isPresent() && isGood(kept.get())) {
      return kept.get();
    }
    LOG.info("the webhooks' certificate in Secret {} is renewed", settings.secret());
    return store.replace(settings.secret(), found, fresh(kept));
  }

  private boolean isReadable(TlsSecret secret) {
    try {
      Pem.certificate(secret.authority());
      Pem.certificate(secret.certificate());
      Pem.key(secret.key().reveal());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private boolean isGood(TlsSecret secret) throws GeneralSecurityException {
    X509Certificate server = Pem.certificate(secret.certificate());
    return server.getNotAfter().toInstant().isAfter(now().plus(REST))
        && names(server).equals(Set.copyOf(settings.names()));
  }

  private static Set<String> names(X509Certificate certificate) throws CertificateParsingException {
    return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of()).stream()
        .filter(name -> name.getFirst().equals(DNS_NAME))
        .map(name -> name.getLast().toString())
        .collect(Collectors.toSet());
  }

  /**
   * A new certificate.
   *
   * @param before whose authority goes on being trusted
   */
  private TlsSecret fresh(Optional<TlsSecret> before) throws GeneralSecurityException {
    CertificateMaker.Signed authority = maker.authority(now());
    CertificateMaker.Signed server = maker.server(authority, settings.names(), now());
    String trusted = before.isPresent() ? Pem.of(Pem.certificate(before.get().authority())) : "";
    return new TlsSecret(
        Pem.of(authority.certificate()) + trusted,
        Pem.of(server.certificate()),
        new Sensitive(Pem.of(server.key())));
  }

  private Instant now() {
    return clock.instant();
  }
}
