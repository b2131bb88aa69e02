package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "10.0.0.0/8",
        "255.255.255.255/32",
        "192.168.1.7/24",
        "::/0",
        "::1/128",
        "2001:db8::/32",
        "2001:DB8:0:0:1::/80",
        "1:2:3:4:5:6:7:8/64",
        "1:2:3:4:5:6:7::/64",
        "::2:3:4:5:6:7:8/64",
        "::ffff:10.0.0.1/104",
        "1:2:3:4:5:6:1.2.3.4/128",
        "10.0.0.0/08",
        "10.0.0.0/00000000000000000008"
      })
  void acceptsAddressAndLengthInAllSpellings(String text) {
    assertThat(Cidr.parse(text).map(Cidr::text)).isEqualTo(Parsed.ok(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "10.0.0.0",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/8/8",
        "10.0.0.0/8 ",
        " 10.0.0.0/8",
        "10.0.0.0 /8",
        "10.0.0/8",
        "10/8"
      })
  void wantsAddressSlashLength(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/x",
        "10.0.0.0/8x",
        "10.0.0.0/255.0.0.0",
        "::/129",
        "10.0.0.0/4294967304",
        "10.0.0.0/٨"
      })
  void wantsALengthWithinTheAddress(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.00/8",
        "010.0.0.0/8",
        "10.0.0.01/8",
        "10.0.0.256/8",
        "10.0.0.1000/8",
        "10.0.0.0.0/8",
        "10.0.0./8",
        ".10.0.0/8",
        "10..0.0/8",
        "0x0a.0.0.0/8",
        "a.b.c.d/8",
        "１.0.0.0/8"
      })
  void wantsFourOctetsWithoutLeadingZeros(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":/0",
        ":::/0",
        "1::2::3/64",
        "1:2:3:4:5:6:7/64",
        "1:2:3:4:5:6:7:8:9/64",
        "1:2:3:4::5:6:7:8/64",
        "::1:2:3:4:5:6:7:8/64",
        "1:2:3:4:5:6:7:8::/64",
        "12345::/64",
        "g::/64",
        "1:/64",
        ":1/64",
        "1:2:3:4:5:6:7:1.2.3.4/64",
        "1.2.3.4::/64",
        "::1.2.3.4:5/64",
        "::1.2.3/64",
        "::01.2.3.4/64",
        "1::2:/64",
        ":1::2/64"
      })
  void wantsEightGroupsOrOneGap(String text) {
    assertRefused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fe80::1%eth0/64", "fe80::1%/64", "%eth0/64", "10.0.0.0%eth0/8"})
  void knowsNoZones(String text) {
    assertRefused(text);
  }

  @Test
  void keepsTheTextAsWritten() {
    assertThat(parse("2001:DB8:0::0/032").text()).isEqualTo("2001:DB8:0::0/032");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/8,false", "::/0,true", "::ffff:10.0.0.0/104,true"})
  void isIpv6IfThereIsAColon(String text, boolean ipv6) {
    assertThat(parse(text).isIpv6()).isEqualTo(ipv6);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0,false",
    "10.0.0.0/8,false",
    "10.0.0.1/8,true",
    "10.0.0.1/32,false",
    "128.0.0.0/0,true",
    "192.168.1.128/25,false",
    "192.168.1.64/25,true",
    "::/0,false",
    "2001:db8::/32,false",
    "2001:db8::1/32,true",
    "2001:db8::1/128,false"
  })
  void hasHostBitsBehindThePrefix(String text, boolean hostBits) {
    assertThat(parse(text).hasHostBits()).isEqualTo(hostBits);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0,255.255.255.255,true",
    "10.0.0.0/8,10.255.255.255,true",
    "10.0.0.0/8,11.0.0.0,false",
    "10.1.2.3/8,10.9.9.9,true",
    "10.0.0.1/32,10.0.0.1,true",
    "10.0.0.1/32,10.0.0.2,false",
    "2001:db8::/32,2001:db8:ffff::1,true",
    "2001:db8::/32,2001:db9::,false"
  })
  void containsWhatSharesThePrefix(String text, String address, boolean contained) {
    assertThat(parse(text).contains(address)).isEqualTo(contained);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0,::1",
    "::/0,10.0.0.1",
    "::ffff:0:0/96,10.0.0.1",
    "0.0.0.0/0,::ffff:10.0.0.1"
  })
  void containsNothingOfTheOtherFamily(String text, String address) {
    assertThat(parse(text).contains(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "10.0.0.1/32", "10.0.0", "010.0.0.1"})
  void containsNothingThatIsNoAddress(String text) {
    assertThat(parse("0.0.0.0/0").contains(text)).isFalse();
  }

  private static Cidr parse(String text) {
    return Cidr.parse(text).toOptional().orElseThrow();
  }

  private static void assertRefused(String text) {
    assertThat(Cidr.parse(text)).isEqualTo(Parsed.bad("invalid CIDR address: " + text));
  }
}
