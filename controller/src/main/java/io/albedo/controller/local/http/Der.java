package io.albedo.controller.local.http;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The few forms of ASN.1's distinguished encoding (X.690) that a certificate needs. */
final class Der {

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_ID = 0x06;
  private static final int UTC_TIME = 0x17;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  static byte[] integer(BigInteger value) {
    return tagged(INTEGER, value.toByteArray());
  }

  /** A string of whole bytes. */
  static byte[] bitString(byte[] content) {
    return tagged(BIT_STRING, new byte[] {0}, content);
  }

  static byte[] octetString(byte[] content) {
    return tagged(OCTET_STRING, content);
  }

  /** An object identifier, already encoded. */
  static byte[] objectId(int... encoded) {
    byte[] content = new byte[encoded.length];
    for (int i = 0; i < encoded.length; i++) {
      content[i] = (byte) encoded[i];
    }
    return tagged(OBJECT_ID, content);
  }

  /** A time written as {@code yyMMddHHmmssZ}, good until 2049. */
  static byte[] utcTime(String text) {
    return tagged(UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A value with a tag of one byte. */
  static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    value.writeBytes(length(content.size()));
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    return length < 0x100
        ? new byte[] {(byte) 0x81, (byte) length}
        : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
  }
}
