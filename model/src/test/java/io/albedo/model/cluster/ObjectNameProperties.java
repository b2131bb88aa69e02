package io.albedo.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class ObjectNameProperties {

  /** The dash is before the slash, and letters are behind it. */
  @Property
  void namesAreOrderedLikeTheirTexts(
      @ForAll @Chars({'-', '/'}) @CharRange(from = 'a', to = 'b') @StringLength(max = 4) String one,
      @ForAll @Chars({'-', '/'}) @CharRange(from = 'a', to = 'b') @StringLength(max = 4)
          String other) {
    ObjectName left = new ObjectName(one, "x");
    ObjectName right = new ObjectName(other, "y");
    assertThat(Integer.signum(left.compareTo(right)))
        .isEqualTo(Integer.signum(left.text().compareTo(right.text())));
  }
}
