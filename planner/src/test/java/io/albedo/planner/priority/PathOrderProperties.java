package io.albedo.planner.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressPath;
import io.albedo.planner.testing.IngressFixture;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 10: the order of rules is total and antisymmetric. */
class PathOrderProperties {

  private static final PathOrder ORDER = new PathOrder();

  @Property
  void twoPathsAreInOneOrderOnly(@ForAll("paths") OrderedPath a, @ForAll("paths") OrderedPath b) {
    assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
  }

  @Property
  void differentPlacesAreNeverEqual(
      @ForAll("paths") OrderedPath a, @ForAll("paths") OrderedPath b) {
    assertThat(ORDER.compare(a, b) == 0)
        .isEqualTo(
            a.index() == b.index()
                && kind(a).equals(kind(b))
                && (!kind(a).equals("Prefix")
                    || a.path().path().length() == b.path().path().length()));
  }

  @Property
  void theOrderIsTransitive(
      @ForAll("paths") OrderedPath a,
      @ForAll("paths") OrderedPath b,
      @ForAll("paths") OrderedPath c) {
    if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
      assertThat(ORDER.compare(a, c)).isNotPositive();
    }
  }

  @Property
  void sortingLosesNothing(@ForAll("lists") List<IngressPath> paths) {
    assertThat(PathOrder.sort(paths))
        .extracting(OrderedPath::path)
        .containsExactlyInAnyOrderElementsOf(paths);
  }

  private static String kind(OrderedPath path) {
    return path.path().pathType().isEmpty() ? "ImplementationSpecific" : path.path().pathType();
  }

  @Provide
  static Arbitrary<List<IngressPath>> lists() {
    return path().list().ofMaxSize(6);
  }

  @Provide
  static Arbitrary<OrderedPath> paths() {
    return Combinators.combine(Arbitraries.integers().between(0, 2), path()).as(OrderedPath::new);
  }

  private static Arbitrary<IngressPath> path() {
    return Combinators.combine(
            Arbitraries.of("/", "/a", "/b", "/ab", "/ab/"),
            Arbitraries.of("Exact", "Prefix", "ImplementationSpecific", ""))
        .as((path, type) -> new IngressPath(path, type, IngressFixture.port80("web")));
  }
}
