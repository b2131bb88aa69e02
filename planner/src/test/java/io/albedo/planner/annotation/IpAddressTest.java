package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,0,32",
    "10.1.2.255,0a0102ff,32",
    "255.255.255.255,ffffffff,32",
    "::,0,128",
    "::1,1,128",
    "1::,00010000000000000000000000000000,128",
    "2001:db8::ff00:42:8329,20010db8000000000000ff0000428329,128",
    "::1.2.3.4,01020304,128",
    "::ffff:1.2.3.4,ffff01020304,128",
    "1:2:3:4:5:6:7:8,00010002000300040005000600070008,128"
  })
  void isANumberOfItsBits(String text, String hexadecimal, int bits) {
    assertThat(IpAddress.parse(text))
        .isEqualTo(Parsed.ok(new IpAddress(new BigInteger(hexadecimal, 16), bits)));
  }

  @Test
  void anythingElseIsNoAddress() {
    assertThat(IpAddress.parse("10.0.0.0/8"))
        .isEqualTo(Parsed.bad("invalid IP address: 10.0.0.0/8"));
  }
}
