package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.annotation.testing.IpAddresses;
import io.albedo.planner.annotation.testing.IpAddresses.Spelling;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CidrProperties {

  @Property
  void acceptsTheAddressesOfTheGrammar(@ForAll("texts") String text) {
    assertThat(IpAddress.parse(text) instanceof Parsed.Ok).isEqualTo(IpAddresses.isAddress(text));
  }

  @Property
  void readsIpv4AsTheJdkDoes(@ForAll("ipv4") String text) throws UnknownHostException {
    assertThat(address(text)).isEqualTo(new IpAddress(jdkValue(text), 32));
  }

  @Property
  void readsIpv6AsTheJdkDoes(@ForAll("ipv6") Spelling address) throws UnknownHostException {
    assertThat(address(address.full())).isEqualTo(new IpAddress(jdkValue(address.full()), 128));
  }

  @Property
  void allSpellingsAreOneAddress(@ForAll("ipv6") Spelling address) {
    assertThat(address(address.other())).isEqualTo(address(address.full()));
  }

  @Property
  void lengthsEndAtTheBitsOfTheFamily(
      @ForAll("addresses") String address, @ForAll @IntRange(max = 200) int length) {
    boolean fits = length <= (address.contains(":") ? 128 : 32);
    assertThat(Cidr.parse(address + "/" + length) instanceof Parsed.Ok).isEqualTo(fits);
  }

  @Property
  void containsItsOwnAddress(
      @ForAll("addresses") String address, @ForAll @IntRange(max = 32) int length) {
    assertThat(cidr(address, length).contains(address)).isTrue();
  }

  @Property
  void aShorterPrefixContainsMore(
      @ForAll("ipv4") String left,
      @ForAll("ipv4") String right,
      @ForAll @IntRange(min = 1, max = 32) int length) {
    boolean contained = cidr(left, length).contains(right);
    assertThat(!contained || cidr(left, length - 1).contains(right)).isTrue();
  }

  @Property
  void containsIsComparingBits(
      @ForAll("ipv4") String left,
      @ForAll("ipv4") String right,
      @ForAll @IntRange(max = 32) int length) {
    String leftBits = bits(left).substring(0, length);
    assertThat(cidr(left, length).contains(right)).isEqualTo(bits(right).startsWith(leftBits));
  }

  @Property
  void hostBitsAreThoseBehindThePrefix(
      @ForAll("ipv4") String address, @ForAll @IntRange(max = 32) int length) {
    assertThat(cidr(address, length).hasHostBits())
        .isEqualTo(bits(address).substring(length).contains("1"));
  }

  private static String bits(String ipv4) {
    long value = address(ipv4).value().longValueExact();
    return Long.toBinaryString(1L << 32 | value).substring(1);
  }

  private static Cidr cidr(String address, int length) {
    return Cidr.parse(address + "/" + length).toOptional().orElseThrow();
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).toOptional().orElseThrow();
  }

  private static BigInteger jdkValue(String text) throws UnknownHostException {
    return new BigInteger(1, bytes(InetAddress.getByName(text), text));
  }

  /** The JDK turns IPv4 addresses embedded in IPv6 into IPv4, so these are put back. */
  private static byte[] bytes(InetAddress address, String text) {
    boolean mapped = text.contains(":") && address.getAddress().length == 4;
    return mapped
        ? new BigInteger(1, address.getAddress())
            .add(new BigInteger("ffff00000000", 16))
            .toByteArray()
        : address.getAddress();
  }

  @Provide
  Arbitrary<String> ipv4() {
    return IpAddresses.ipv4();
  }

  @Provide
  Arbitrary<Spelling> ipv6() {
    return IpAddresses.ipv6Spellings();
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.oneOf(
        IpAddresses.ipv4(),
        IpAddresses.ipv6Spellings().map(Spelling::full),
        IpAddresses.ipv6Spellings().map(Spelling::other));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(addresses(), IpAddresses.nearly(), IpAddresses.nearlyIpv6());
  }
}
