package io.albedo.planner.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A load balancer in a few words, from small alphabets, so that two sketches often have much in
 * common. {@link SketchGraph} turns it into a graph.
 *
 * @param listeners by port; 443 speaks HTTPS
 * @param services by name, what their target groups are like
 * @param attributes of the load balancer
 * @param tags of everything
 * @param addOns what is said of {@code waf}, {@code classic} and {@code shield}; empty for none
 * @param frontend ports of a network load balancer in front, and to which ports they lead; without
 *     any there is none
 */
public record Sketch(
    SortedMap<Integer, ListenerSketch> listeners,
    SortedMap<String, ServiceSketch> services,
    SortedMap<String, String> attributes,
    SortedMap<String, String> tags,
    SortedMap<String, String> addOns,
    SortedMap<Integer, Integer> frontend) {

  public Sketch {
    addOns = Collections.unmodifiableSortedMap(new TreeMap<>(addOns));
    listeners = Collections.unmodifiableSortedMap(new TreeMap<>(listeners));
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    frontend = Collections.unmodifiableSortedMap(new TreeMap<>(frontend));
  }

  /** Without add-ons, and with nothing in front of it. */
  public Sketch(
      SortedMap<Integer, ListenerSketch> listeners,
      SortedMap<String, ServiceSketch> services,
      SortedMap<String, String> attributes,
      SortedMap<String, String> tags) {
    this(listeners, services, attributes, tags, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * A listener: its default action, its certificates and its rules in order.
   *
   * @param certificates ARNs, or {@code +} and the hosts of one that is to be made
   */
  public record ListenerSketch(
      String defaultAction, List<String> certificates, List<RuleSketch> rules) {
    public ListenerSketch {
      certificates = List.copyOf(certificates);
      rules = distinctMatches(rules);
    }

    private static List<RuleSketch> distinctMatches(List<RuleSketch> rules) {
      Map<String, RuleSketch> first = new java.util.LinkedHashMap<>();
      rules.forEach(r -> first.putIfAbsent(r.host() + r.path() + r.method(), r));
      return List.copyOf(first.values());
    }

    public ListenerSketch withRules(List<RuleSketch> others) {
      return new ListenerSketch(defaultAction, certificates, others);
    }
  }

  /**
   * A rule.
   *
   * @param host empty for all
   * @param path a pattern
   * @param method empty for all
   * @param action {@code a}, {@code b}, ... forwards to that Service, {@code a+b} to both, a number
   *     answers with that status, {@code >host} redirects
   */
  public record RuleSketch(String host, String path, String method, String action) {
    public RuleSketch withAction(String other) {
      return new RuleSketch(host, path, method, other);
    }
  }

  /** What makes a target group another one, or changes it in place. */
  public record ServiceSketch(boolean ip, boolean https, String healthCheckPath) {}

  public Sketch withListener(int port, ListenerSketch listener) {
    SortedMap<Integer, ListenerSketch> all = new TreeMap<>(listeners);
    all.put(port, listener);
    return new Sketch(all, services, attributes, tags, addOns, frontend);
  }

  public Sketch withoutListener(int port) {
    SortedMap<Integer, ListenerSketch> all = new TreeMap<>(listeners);
    all.remove(port);
    return new Sketch(all, services, attributes, tags, addOns, frontend);
  }

  public Sketch withService(String name, ServiceSketch service) {
    SortedMap<String, ServiceSketch> all = new TreeMap<>(services);
    all.put(name, service);
    return new Sketch(listeners, all, attributes, tags, addOns, frontend);
  }

  public Sketch withAttributes(Map<String, String> others) {
    return new Sketch(listeners, services, new TreeMap<>(others), tags, addOns, frontend);
  }

  public Sketch withTags(Map<String, String> others) {
    return new Sketch(listeners, services, attributes, new TreeMap<>(others), addOns, frontend);
  }

  public Sketch withAddOn(String name, String value) {
    SortedMap<String, String> all = new TreeMap<>(addOns);
    all.put(name, value);
    return new Sketch(listeners, services, attributes, tags, all, frontend);
  }

  public Sketch withFrontend(Map<Integer, Integer> others) {
    return new Sketch(listeners, services, attributes, tags, addOns, new TreeMap<>(others));
  }

  /** The rules of a listener with one edit. */
  public static List<RuleSketch> inserted(List<RuleSketch> rules, int index, RuleSketch rule) {
    List<RuleSketch> all = new ArrayList<>(rules);
    all.add(Math.min(index, all.size()), rule);
    return all;
  }

  /** Services {@code c} and {@code d} are used by an Ingress of their own. */
  static boolean belongsToOther(String service) {
    return service.equals("c") || service.equals("d");
  }

  /**
   * The sketch without anything that forwards to the other Ingress's Services, and without port 444
   * in front, for which only that Ingress asks.
   */
  public Sketch withoutOther() {
    SortedMap<Integer, ListenerSketch> all = new TreeMap<>();
    listeners.forEach((port, listener) -> all.put(port, withoutOther(listener)));
    SortedMap<Integer, Integer> rest = new TreeMap<>(frontend);
    rest.remove(444);
    return new Sketch(all, services, attributes, tags, addOns, rest);
  }

  private static ListenerSketch withoutOther(ListenerSketch listener) {
    return new ListenerSketch(
        usesOther(listener.defaultAction()) ? "404" : listener.defaultAction(),
        listener.certificates(),
        listener.rules().stream().filter(r -> !usesOther(r.action())).toList());
  }

  private static boolean usesOther(String action) {
    return Character.isLetter(action.charAt(0))
        && Arrays.stream(action.split("\\+")).anyMatch(Sketch::belongsToOther);
  }
}
