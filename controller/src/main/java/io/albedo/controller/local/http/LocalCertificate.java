package io.albedo.controller.local.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;

/**
 * A key and a certificate that signs itself, for {@code localhost}. Made in memory at each start
 * and never written anywhere. The real certificates of a listener are in ACM, which gives no
 * private key away.
 *
 * <p>The JDK has no public call that makes a certificate, and a library for one would weigh more
 * than all the rest of the data plane, so the certificate (RFC 5280, section 4.1) is written here.
 */
final class LocalCertificate {

  private static final byte[] ECDSA_WITH_SHA256 =
      Der.sequence(Der.objectId(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  private static final byte[] SUBJECT_ALTERNATIVE_NAME = Der.objectId(0x55, 0x1d, 0x11);
  private static final int DNS_NAME = 0x82;
  private static final int IP_ADDRESS = 0x87;
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final KeyPair keys;
  private final byte[] encoded;

  private LocalCertificate(KeyPair keys, byte[] encoded) {
    this.keys = keys;
    this.encoded = encoded;
  }

  static LocalCertificate create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      return new LocalCertificate(keys, sign(toBeSigned(keys), keys));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no elliptic curves", e);
    }
  }

  private static byte[] sign(byte[] toBeSigned, KeyPair keys) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(toBeSigned);
    return Der.sequence(toBeSigned, ECDSA_WITH_SHA256, Der.bitString(signature.sign()));
  }

  private static byte[] toBeSigned(KeyPair keys) {
    byte[] name = new X500Principal("CN=localhost, O=Albedo local account").getEncoded();
    return Der.sequence(
        Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
        Der.integer(new BigInteger(64, new SecureRandom())),
        ECDSA_WITH_SHA256,
        name,
        validity(Instant.now()),
        name,
        keys.getPublic().getEncoded(),
        Der.tagged(0xa3, Der.sequence(names())));
  }

  private static byte[] validity(Instant now) {
    return Der.sequence(
        Der.utcTime(UTC_TIME.format(now.minus(Duration.ofDays(1)))),
        Der.utcTime(UTC_TIME.format(now.plus(Duration.ofDays(365)))));
  }

  private static byte[] names() {
    byte[] names =
        Der.sequence(
            Der.tagged(DNS_NAME, "localhost".getBytes(StandardCharsets.US_ASCII)),
            Der.tagged(DNS_NAME, "*.localhost".getBytes(StandardCharsets.US_ASCII)),
            Der.tagged(IP_ADDRESS, new byte[] {127, 0, 0, 1}));
    return Der.sequence(SUBJECT_ALTERNATIVE_NAME, Der.octetString(names));
  }

  PublicKey publicKey() {
    return keys.getPublic();
  }

  /** The certificate in DER. */
  byte[] encoded() {
    return encoded.clone();
  }

  KeyCertOptions options() {
    return new PemKeyCertOptions()
        .addKeyValue(pem("PRIVATE KEY", keys.getPrivate().getEncoded()))
        .addCertValue(pem("CERTIFICATE", encoded));
  }

  private static Buffer pem(String label, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Buffer.buffer(
        "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n");
  }
}
