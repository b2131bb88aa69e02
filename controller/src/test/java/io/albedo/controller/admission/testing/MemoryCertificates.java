package io.albedo.controller.admission.testing;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TlsSecret;
import io.albedo.model.port.CertificateStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets and webhook configurations in memory. */
public final class MemoryCertificates implements CertificateStore {

  private final Map<ObjectName, TlsSecret> secrets = new ConcurrentHashMap<>();
  private final Map<String, String> trusted = new TreeMap<>();
  private Optional<String> refusal = Optional.empty();

  @Override
  public Optional<TlsSecret> read(ObjectName secret) {
    refuse();
    return Optional.ofNullable(secrets.get(secret));
  }

  @Override
  public TlsSecret createOrRead(ObjectName secret, TlsSecret fresh) {
    TlsSecret there = secrets.putIfAbsent(secret, fresh);
    return there == null ? fresh : there;
  }

  @Override
  public TlsSecret replace(ObjectName secret, Optional<TlsSecret> old, TlsSecret fresh) {
    return secrets.merge(
        secret, fresh, (there, mine) -> Optional.of(there).equals(old) ? mine : there);
  }

  @Override
  public void trust(String webhookConfiguration, byte[] caPem) {
    trusted.put(webhookConfiguration, new String(caPem, StandardCharsets.US_ASCII));
  }

  /** All further calls are refused. */
  public void refuseWith(String words) {
    refusal = Optional.of(words);
  }

  /** Puts a Secret in place, whatever is there. */
  public void put(ObjectName secret, TlsSecret value) {
    secrets.put(secret, value);
  }

  /** Whom a configuration trusts. */
  public String trusted(String webhookConfiguration) {
    return trusted.getOrDefault(webhookConfiguration, "");
  }

  private void refuse() {
    refusal.ifPresent(
        words -> {
          throw new IllegalStateException(words);
        });
  }
}
