package coop.phyle.kernel.tally.support;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.tally.support.DelegatedVotes.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random delegations, circles among them, against somebody who walks from door to door. */
class DelegationsPropertyTest {
  private static final Instant CLOSING = Instant.parse("2026-03-01T18:00:00Z");
  private static final Question QUESTION = new Question("q", Optional.of("c"), Set.of("t", "u"), CLOSING);
  private static final List<Scope> SCOPES = List.of(new Scope.Coop(), new Scope.Circle("c"), new Scope.Circle("x"), new Scope.Tag("t"),
      new Scope.Tag("u"), new Scope.Tag("x"), new Scope.Decision("q"), new Scope.Decision("x"));

  private record Case(Set<Voter> roll, Set<Voter> voted, List<Delegation> given, OptionalInt most) {
    DelegatedVotes resolve() {
      return new Delegations(given, most).resolve(QUESTION, roll, voted);
    }
  }

  private static Case random(Random random) {
    var everyone = IntStream.range(0, 3 + random.nextInt(8)).mapToObj(i -> new Voter("v" + i)).toList();
    var roll = new HashSet<>(everyone.subList(0, everyone.size() - random.nextInt(2)));
    var voted = new HashSet<Voter>();
    everyone.stream().filter(voter -> random.nextInt(4) == 0).forEach(voted::add);
    var given = new ArrayList<Delegation>();
    for (var voter : everyone) {
      for (var i = random.nextInt(4); i > 0; i--) {
        var to = everyone.get(random.nextInt(everyone.size()));
        var at = CLOSING.minus(Duration.ofHours(random.nextInt(6) - 1));
        given.add(new Delegation(voter, to.equals(voter) ? Optional.empty() : Optional.of(to), SCOPES.get(random.nextInt(SCOPES.size())), at,
            random.nextInt(5) == 0 ? Optional.of(CLOSING.plus(Duration.ofHours(random.nextInt(3) - 1))) : Optional.empty(),
            random.nextInt(5) == 0 ? Optional.of(CLOSING.plus(Duration.ofHours(random.nextInt(3) - 1))) : Optional.empty()));
      }
    }
    return new Case(roll, voted, given, random.nextBoolean() ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty());
  }

  /** The delegation that counts: every rule of precedence asked of every pair. */
  private static Optional<Delegation> counting(Case one, Voter voter) {
    var valid = one.given().stream().filter(d -> d.from().equals(voter) && covers(d.scope()) && d.given().compareTo(CLOSING) <= 0
        && d.revoked().orElse(Instant.MAX).compareTo(CLOSING) > 0 && d.expires().orElse(Instant.MAX).compareTo(CLOSING) > 0).toList();
    return valid.stream().filter(d -> valid.stream().noneMatch(other -> beats(other, d))).findFirst();
  }

  private static boolean covers(Scope scope) {
    return !scope.toString().contains("x");
  }

  private static boolean beats(Delegation one, Delegation other) {
    var order = List.of(Scope.Decision.class, Scope.Tag.class, Scope.Circle.class, Scope.Coop.class);
    var scopes = order.indexOf(other.scope().getClass()) - order.indexOf(one.scope().getClass());
    if (scopes != 0 || !one.given().equals(other.given())) {
      return scopes != 0 ? scopes > 0 : one.given().isAfter(other.given());
    }
    return one.to().map(Voter::id).orElse("").compareTo(other.to().map(Voter::id).orElse("")) < 0;
  }

  /** Walks at most as many steps as there are voters; whoever still walks then walks in a circle. */
  private static Object walk(Case one, Voter start) {
    var at = start;
    for (var steps = 0; steps <= one.roll().size() + 1; steps++) {
      if (!one.roll().contains(at)) {
        return Reason.DELEGATE_NOT_ON_ROLL;
      }
      if (one.voted().contains(at)) {
        return at;
      }
      var next = counting(one, at).flatMap(Delegation::to);
      if (next.isEmpty()) {
        return steps == 0 ? Reason.DID_NOT_VOTE : Reason.DELEGATE_DID_NOT_VOTE;
      }
      at = next.get();
    }
    return Reason.CIRCLE;
  }

  @Test
  void agreesWithANaiveWalker() {
    var random = new Random(1);
    var seen = new EnumMap<Reason, Integer>(Reason.class);
    for (var round = 0; round < 5_000; round++) {
      var one = random(random);
      var found = one.resolve();
      Map<Voter, Integer> carried = new TreeMap<>();
      for (var voter : one.roll()) {
        var end = walk(one, voter);
        if (end instanceof Voter delegate && !found.without().containsKey(voter)) {
          assertThat(found.castBy().get(voter)).isEqualTo(delegate);
          carried.merge(delegate, voter.equals(delegate) ? 0 : 1, Integer::sum);
        } else {
          assertThat(found.without().get(voter)).isEqualTo(end instanceof Reason reason ? reason : Reason.DELEGATE_IS_FULL);
          assertThat(found.castBy()).doesNotContainKey(voter);
          seen.merge(found.without().get(voter), 1, Integer::sum);
        }
      }
      assertThat(found.castBy().size() + found.without().size()).isEqualTo(one.roll().size());
      assertThat(carried.values()).allMatch(votes -> votes <= one.most().orElse(Integer.MAX_VALUE));
      assertThatTheNearestAreCarried(one, found, carried);
    }
    assertThat(seen).hasSize(Reason.values().length);
  }

  private static void assertThatTheNearestAreCarried(Case one, DelegatedVotes found, Map<Voter, Integer> carried) {
    found.without().forEach((voter, reason) -> {
      if (reason == Reason.DELEGATE_IS_FULL) {
        var chain = found.chain(voter);
        assertThat(carried.get(chain.getLast())).isEqualTo(one.most().orElseThrow());
        found.castBy().forEach((other, delegate) -> {
          if (delegate.equals(chain.getLast()) && !other.equals(delegate)) {
            assertThat(found.chain(other).size()).isLessThanOrEqualTo(chain.size());
          }
        });
      }
    });
    found.castBy().keySet().forEach(voter -> assertThat(found.chain(voter)).allMatch(between -> found.castBy().containsKey(between)));
  }

  @Test
  void theOrderOfDelegationsDoesNotMatter() {
    var random = new Random(2);
    for (var round = 0; round < 1_000; round++) {
      var one = random(random);
      var shuffled = new ArrayList<>(one.given());
      Collections.shuffle(shuffled, random);
      assertThat(new Case(one.roll(), one.voted(), shuffled, one.most()).resolve()).isEqualTo(one.resolve());
    }
  }

  /** One chain through all of them, and one star: neither recursion nor a chain kept for every voter would live through it. */
  @Test
  void aHundredThousandVotersInOneChain() {
    var voters = IntStream.range(0, 100_000).mapToObj(i -> new Voter("v" + i)).toList();
    var given = IntStream.range(1, voters.size())
        .mapToObj(i -> new Delegation(voters.get(i), Optional.of(voters.get(i - 1)), new Scope.Coop(), CLOSING, Optional.empty(), Optional.empty()))
        .toList();
    var one = new Case(new HashSet<>(voters), Set.of(voters.getFirst()), given, OptionalInt.of(99_000)).resolve();
    assertThat(one.votes()).containsExactly(Map.entry(voters.getFirst(), 99_001L));
    assertThat(one.without()).hasSize(999).containsKey(voters.getLast());
    assertThat(one.chain(voters.getLast())).hasSize(100_000);
  }
}
