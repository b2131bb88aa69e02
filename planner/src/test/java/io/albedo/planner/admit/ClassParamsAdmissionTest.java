package io.albedo.planner.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.diag.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassParamsAdmissionTest {

  private static List<String> refusals(IngressClassParams.Builder params) {
    return switch (ClassParamsAdmission.of(params.name("edge").build())) {
      case Admission.Allowed allowed -> List.of();
      case Admission.Denied(List<Diagnostic> findings) ->
          findings.stream().map(f -> f.field() + " " + f.message()).toList();
    };
  }

  private static IngressClassParams.Builder params() {
    return IngressClassParams.builder();
  }

  @Test
  void goodOnesAreLetPass() {
    assertThat(
            refusals(
                params()
                    .addInboundCidrs("10.0.0.0/8", "2001:db8::/32", "0.0.0.0/0")
                    .subnets(new SubnetSelector(List.of(), Map.of("Name", List.of("a", "b"))))))
        .isEmpty();
  }

  @Test
  void anAddressBlockMustBeOne() {
    assertThat(refusals(params().addInboundCidrs("10.0.0.0/8", "10.0.0.0")))
        .containsExactly("spec.inboundCIDRs[1] invalid CIDR address: 10.0.0.0");
  }

  @Test
  void anAddressBlockHasNoBitsBehindItsPrefix() {
    assertThat(refusals(params().addInboundCidrs("10.1.2.3/8"))).hasSize(1);
    assertThat(refusals(params().addInboundCidrs("10.1.2.3/32"))).isEmpty();
  }

  @Test
  void noSubnetIsNamedTwice() {
    assertThat(
            refusals(
                params()
                    .subnets(
                        new SubnetSelector(List.of("subnet-1", "subnet-2", "subnet-1"), Map.of()))))
        .containsExactly("spec.subnets.ids subnet-1 is there twice");
  }

  @Test
  void aTagHasValuesAndNoneTwice() {
    assertThat(
            refusals(
                params()
                    .subnets(
                        new SubnetSelector(
                            List.of(), Map.of("a", List.of(), "b", List.of("x", "x"))))))
        .containsExactly(
            "spec.subnets.tags[a] must have at least one value",
            "spec.subnets.tags[b] x is there twice");
  }
}
