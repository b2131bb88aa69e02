package io.albedo.controller.cli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account of AWS on this machine, with one VPC of two subnets and nothing else. It answers the
 * query APIs, EC2 and Elastic Load Balancing; all others are refused.
 */
public final class AwsStub implements AutoCloseable {

  private static final String VPC =
      """
      <DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/16</cidrBlock>
      </item></vpcSet></DescribeVpcsResponse>
      """;

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> actions = new CopyOnWriteArrayList<>();

  /** Starts it. */
  public AwsStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers.put("DescribeVpcs", VPC);
    answers.put(
        "DescribeSubnets",
        "<DescribeSubnetsResponse><subnetSet>%s%s</subnetSet></DescribeSubnetsResponse>"
            .formatted(subnet("a"), subnet("b")));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private static String subnet(String zone) {
    return """
    <item><subnetId>subnet-%1$s</subnetId><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/24</cidrBlock>
    <availabilityZone>eu-west-1%1$s</availabilityZone><availabilityZoneId>euw1-%1$s</availabilityZoneId>
    <availableIpAddressCount>200</availableIpAddressCount><tagSet><item>
    <key>kubernetes.io/role/internal-elb</key><value>1</value></item></tagSet></item>
    """
        .formatted(zone);
  }

  /** What is answered to an action from now on. */
  public void answer(String action, String body) {
    answers.put(action, body);
  }

  /** The actions that were asked for, in their order. */
  public List<String> actions() {
    return List.copyOf(actions);
  }

  /** The flag that leads all services here. */
  public String endpoints() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return Stream.of(
            "EC2",
            "Elastic Load Balancing v2",
            "ACM",
            "WAFV2",
            "WAF Regional",
            "Shield",
            "Route 53",
            "STS")
        .map(service -> service + "=" + address)
        .collect(Collectors.joining(",", "--aws-api-endpoints=", ""));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String action = action(body);
    actions.add(action);
    boolean query = !action.isEmpty();
    String text = query ? answers.getOrDefault(action, "<R><" + action + "Result/></R>") : "";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int status = !query ? 403 : text.contains("<Error>") ? 400 : 200;
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String action(String body) {
    return Arrays.stream(body.split("&", -1))
        .filter(field -> field.startsWith("Action="))
        .map(field -> URLDecoder.decode(field.substring(7), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
