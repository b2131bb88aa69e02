package io.albedo.model.port;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TlsSecret;
import java.util.Optional;

/**
 * Keeps the webhooks' certificate in a Secret, where all replicas find it, and tells the API server
 * whom to trust. What the API server refuses is thrown as an {@link IllegalStateException} whose
 * message says what was refused and which permission is missing; it never holds a key.
 */
public interface CertificateStore {

  /** Empty if there is no such Secret, or if it lacks certificate or key. */
  Optional<TlsSecret> read(ObjectName secret);

  /** Creates the Secret; if somebody else was faster, tells what is there now. */
  TlsSecret createOrRead(ObjectName secret, TlsSecret fresh);

  /**
   * Puts {@code fresh} in the place of {@code old}, or of a Secret that lacks fields; if something
   * else is there by now, that stays. Tells what is there afterwards.
   */
  TlsSecret replace(ObjectName secret, Optional<TlsSecret> old, TlsSecret fresh);

  /**
   * Writes the authority into {@code clientConfig.caBundle} of all webhooks of the validating and
   * of the mutating configuration of this name, as far as they are there and say something else.
   */
  void trust(String webhookConfiguration, byte[] caPem);
}
