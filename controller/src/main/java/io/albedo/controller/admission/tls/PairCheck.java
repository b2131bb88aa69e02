package io.albedo.controller.admission.tls;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Whether a key belongs to its certificate. While somebody replaces both files, one may be read new
 * and the other old; a server that showed that pair would fail every handshake.
 */
public final class PairCheck {

  private static final byte[] SAMPLE = {1, 2, 3};

  private PairCheck() {}

  /**
   * Returns if it does.
   *
   * @throws KeyUnavailableException if it does not, or if one of them cannot be read
   */
  public static void check(KeyMaterial material) throws KeyUnavailableException {
    try {
      PublicKey owner = Pem.certificate(material.certificate()).getPublicKey();
      if (!fits(privateKey(material.key().reveal()), owner)) {
        throw new KeyUnavailableException("the key is not that of the certificate");
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new KeyUnavailableException("certificate or key cannot be read");
    }
  }

  private static PrivateKey privateKey(String pem) throws IOException, KeyUnavailableException {
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        if (part instanceof PrivateKeyInfo key) {
          return converter.getPrivateKey(key);
        }
        if (part instanceof PEMKeyPair pair) {
          return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
      }
    }
    throw new KeyUnavailableException("there is no private key, or it has a password");
  }

  private static boolean fits(PrivateKey key, PublicKey owner) throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(owner.getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(algorithm(key));
    signature.initSign(key);
    signature.update(SAMPLE);
    byte[] signed = signature.sign();
    signature.initVerify(owner);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      default -> key.getAlgorithm();
    };
  }
}
