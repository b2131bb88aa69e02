package io.albedo.controller.admission.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes an authority, and certificates that it signs (RFC 5280), with keys on curve P-256. */
final class CertificateMaker {

  private static final Duration OF_AUTHORITY = Duration.ofDays(3650);
  private static final Duration OF_SERVER = Duration.ofDays(365);

  /** Clocks of a cluster may differ a little. */
  private static final Duration LEEWAY = Duration.ofHours(1);

  /** A certificate and its private key. */
  record Signed(X509Certificate certificate, PrivateKey key) {}

  private final SecureRandom random = new SecureRandom();

  Signed authority(Instant now) throws GeneralSecurityException {
    KeyPair keys = keys();
    X500Principal name = new X500Principal("CN=Albedo webhooks " + serial().toString(36));
    JcaX509v3CertificateBuilder draft = draft(name, name, now, OF_AUTHORITY, keys.getPublic());
    try {
      draft
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
      return new Signed(sign(draft, keys.getPrivate()), keys.getPrivate());
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  Signed server(Signed authority, List<String> names, Instant now) throws GeneralSecurityException {
    KeyPair keys = keys();
    JcaX509v3CertificateBuilder draft =
        draft(
            authority.certificate().getSubjectX500Principal(),
            new X500Principal("CN=webhooks"),
            now,
            OF_SERVER,
            keys.getPublic());
    try {
      draft
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
          .addExtension(Extension.subjectAlternativeName, false, names(names))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
      return new Signed(sign(draft, authority.key()), keys.getPrivate());
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private JcaX509v3CertificateBuilder draft(
      X500Principal issuer, X500Principal subject, Instant now, Duration life, PublicKey key) {
    return new JcaX509v3CertificateBuilder(
        issuer, serial(), Date.from(now.minus(LEEWAY)), Date.from(now.plus(life)), subject, key);
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder draft, PrivateKey key)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static GeneralNames names(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(name -> new GeneralName(GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private BigInteger serial() {
    return new BigInteger(127, random).setBit(126);
  }
}
