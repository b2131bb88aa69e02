package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'','',0",
    "abc,abc,0",
    "'',abc,3",
    "abc,ab,1",
    "abc,abcd,1",
    "abc,axc,1",
    "abc,acb,1",
    "shceme,scheme,1",
    "kitten,sitting,3",
    "ca,abc,2",
    "a cat,an act,2",
    "certificat-arn,certificate-arn,1"
  })
  void countsInsertionsDeletionsSubstitutionsAndSwaps(String left, String right, int distance) {
    assertThat(EditDistance.between(left, right)).isEqualTo(distance);
  }
}
