package coop.phyle.kernel.tally.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WideSumsTest {
  @Test
  void agreesWithBigIntegers() {
    var random = new Random(11);
    var sums = new WideSums(3);
    var expected = new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
    for (var i = 0; i < 20_000; i++) {
      var place = random.nextInt(3);
      var count = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
      var value = random.nextLong(Long.MAX_VALUE) >>> 16 + random.nextInt(40);
      sums.add(place, count, value);
      sums.add(place, count);
      expected[place] = expected[place].add(BigInteger.valueOf(count).multiply(BigInteger.valueOf(value))).add(BigInteger.valueOf(count));
    }
    for (var place = 0; place < 3; place++) {
      assertThat(sums.total(place)).isEqualTo(expected[place]).isGreaterThan(BigInteger.ONE.shiftLeft(64));
    }
    sums.clear();
    assertThat(sums.total(0)).isZero();
    assertThat(sums.total(2)).isZero();
  }

  @Test
  void twoToTheSixtyFourthDoesNotWrap() {
    var sums = new WideSums(1);
    for (var i = 0; i < 4; i++) {
      sums.add(0, 1L << 62);
    }
    assertThat(sums.total(0)).isEqualTo(BigInteger.ONE.shiftLeft(64));
  }

  @Test
  void trapsWhatEvenItCannotHold() {
    var sums = new WideSums(1);
    sums.add(0, Long.MAX_VALUE, Long.MAX_VALUE);
    sums.add(0, Long.MAX_VALUE, Long.MAX_VALUE);
    assertThatThrownBy(() -> sums.add(0, Long.MAX_VALUE, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
  }
}
