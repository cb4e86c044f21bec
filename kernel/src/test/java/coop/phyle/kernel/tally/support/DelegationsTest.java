package coop.phyle.kernel.tally.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.phyle.kernel.tally.support.DelegatedVotes.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelegationsTest {
  private static final Instant CLOSING = Instant.parse("2026-03-01T18:00:00Z");
  private static final Question QUESTION = new Question("roof", Optional.of("house"), Set.of("money", "works"), CLOSING);
  private static final Scope COOP = new Scope.Coop();

  private static Voter voter(String id) {
    return new Voter(id);
  }

  private static Set<Voter> voters(String ids) {
    return Arrays.stream(ids.split(" ")).filter(id -> !id.isEmpty()).map(Voter::new).collect(Collectors.toCollection(HashSet::new));
  }

  private static Delegation to(String from, String to, Scope scope, int daysBefore) {
    return new Delegation(voter(from), Optional.of(to).filter(id -> !id.isEmpty()).map(Voter::new), scope, CLOSING.minus(Duration.ofDays(daysBefore)),
        Optional.empty(), Optional.empty());
  }

  /** "a>b c>d": delegations for the whole co-op, each given a day after the one before. */
  private static List<Delegation> chain(String text) {
    var pairs = text.split(" ");
    return IntStream.range(0, pairs.length).mapToObj(i -> to(pairs[i].split(">")[0], pairs[i].split(">")[1], COOP, 100 - i)).toList();
  }

  private static DelegatedVotes resolve(List<Delegation> given, String roll, String voted) {
    return new Delegations(given, OptionalInt.empty()).resolve(QUESTION, voters(roll), voters(voted));
  }

  private static String votes(DelegatedVotes votes) {
    return votes.votes().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(" "));
  }

  @Test
  void chainsEndWithSomebodyWhoVotes() {
    var found = resolve(chain("a>b b>c d>c e>f"), "a b c d e f g", "c g");
    assertThat(votes(found)).isEqualTo("c=4 g=1");
    assertThat(found.chain(voter("a"))).containsExactly(voter("a"), voter("b"), voter("c"));
    assertThat(found.chain(voter("g"))).containsExactly(voter("g"));
    assertThat(found.castBy()).containsEntry(voter("a"), voter("c")).containsEntry(voter("c"), voter("c"));
    assertThat(found.without()).containsOnly(java.util.Map.entry(voter("e"), Reason.DELEGATE_DID_NOT_VOTE), java.util.Map.entry(voter("f"), Reason.DID_NOT_VOTE));
  }

  @Test
  void onesOwnVoteWins() {
    var found = resolve(chain("a>b b>c"), "a b c", "b c");
    assertThat(votes(found)).isEqualTo("b=2 c=1");
    assertThat(found.chain(voter("b"))).containsExactly(voter("b"));
    assertThat(found.followed()).containsOnlyKeys(voter("a"));
  }

  @Test
  void circlesCarryNoVote() {
    var found = resolve(chain("a>b b>c c>a d>b e>d"), "a b c d e", "");
    assertThat(found.votes()).isEmpty();
    assertThat(found.without()).hasSize(5).allSatisfy((voter, reason) -> assertThat(reason).isEqualTo(Reason.CIRCLE));
    assertThat(found.chain(voter("d"))).extracting(Voter::id).containsExactly("d", "b", "c", "a", "b");
    assertThat(votes(resolve(chain("a>b b>c c>a d>b e>d"), "a b c d e", "c"))).isEqualTo("c=5");
  }

  @Test
  void nobodyOutsideTheRollVotesOrDelegates() {
    var found = resolve(chain("a>x x>c b>c y>c"), "a b c", "c y");
    assertThat(votes(found)).isEqualTo("c=2");
    assertThat(found.without()).containsOnly(java.util.Map.entry(voter("a"), Reason.DELEGATE_NOT_ON_ROLL));
  }

  @Test
  void theMostSpecificScopeWins() {
    var scopes = List.of(COOP, new Scope.Circle("house"), new Scope.Tag("works"), new Scope.Decision("roof"));
    var given = new ArrayList<Delegation>();
    for (var i = 0; i < scopes.size(); i++) {
      given.add(to("v", "d" + i, scopes.get(i), i + 1));
      assertThat(resolve(given, "v d0 d1 d2 d3", "d0 d1 d2 d3").castBy()).containsEntry(voter("v"), voter("d" + i));
      assertThat(resolve(given.reversed(), "v d0 d1 d2 d3", "d0 d1 d2 d3").castBy()).containsEntry(voter("v"), voter("d" + i));
    }
    var elsewhere = List.of(to("v", "a", COOP, 9), to("v", "b", new Scope.Circle("shop"), 8), to("v", "b", new Scope.Tag("food"), 7), to("v", "b", new Scope.Decision("bread"), 6));
    assertThat(votes(resolve(elsewhere, "v a b", "a b"))).isEqualTo("a=2 b=1");
    var noCircle = new Question("roof", Optional.empty(), Set.of(), CLOSING);
    assertThat(new Scope.Circle("house").covers(noCircle)).isFalse();
  }

  @Test
  void ofEquallySpecificOnesTheLatestCounts() {
    var two = List.of(to("v", "a", new Scope.Tag("money"), 5), to("v", "b", new Scope.Tag("works"), 4));
    assertThat(votes(resolve(two, "v a b", "a b"))).isEqualTo("a=1 b=2");
    assertThat(votes(resolve(two.reversed(), "v a b", "a b"))).isEqualTo("a=1 b=2");
    var same = List.of(to("v", "b", COOP, 5), to("v", "a", COOP, 5));
    assertThat(votes(resolve(same, "v a b", "a b"))).isEqualTo("a=2 b=1");
    assertThat(votes(resolve(same.reversed(), "v a b", "a b"))).isEqualTo("a=2 b=1");
  }

  @Test
  void aNarrowerScopeMayDelegateToNobody() {
    var found = resolve(List.of(to("v", "a", COOP, 5), to("v", "", new Scope.Tag("money"), 9)), "v a", "a");
    assertThat(votes(found)).isEqualTo("a=1");
    assertThat(found.without()).containsEntry(voter("v"), Reason.DID_NOT_VOTE);
    assertThat(found.chain(voter("v"))).containsExactly(voter("v"));
  }

  @Test
  void aDeadEndDoesNotFallBackToAWiderScope() {
    var found = resolve(List.of(to("v", "a", COOP, 5), to("v", "b", new Scope.Decision("roof"), 5)), "v a b", "a");
    assertThat(found.without()).containsEntry(voter("v"), Reason.DELEGATE_DID_NOT_VOTE);
  }

  @Test
  void holdsFromGivingToRevocationOrExpiry() {
    for (var seconds = -1; seconds <= 1; seconds++) {
      var then = CLOSING.plusSeconds(seconds);
      var before = CLOSING.minusSeconds(60);
      var given = new Delegation(voter("v"), Optional.of(voter("a")), COOP, then, Optional.empty(), Optional.empty());
      var revoked = new Delegation(voter("v"), Optional.of(voter("a")), COOP, before, Optional.of(then), Optional.empty());
      var expired = new Delegation(voter("v"), Optional.of(voter("a")), COOP, before, Optional.empty(), Optional.of(then));
      assertThat(votes(resolve(List.of(given), "v a", "a"))).isEqualTo(seconds <= 0 ? "a=2" : "a=1");
      assertThat(votes(resolve(List.of(revoked), "v a", "a"))).isEqualTo(seconds > 0 ? "a=2" : "a=1");
      assertThat(votes(resolve(List.of(expired), "v a", "a"))).isEqualTo(seconds > 0 ? "a=2" : "a=1");
    }
    var revokedAndWider = List.of(to("v", "b", COOP, 5),
        new Delegation(voter("v"), Optional.of(voter("a")), new Scope.Decision("roof"), CLOSING.minusSeconds(9), Optional.of(CLOSING.minusSeconds(1)), Optional.empty()));
    assertThat(votes(resolve(revokedAndWider, "v a b", "a b"))).isEqualTo("a=1 b=2");
  }

  @Test
  void aFullDelegateCarriesTheNearest() {
    var given = chain("f>e e>a d>a c>a b>c");
    assertThat(most(given, 2)).isEqualTo("a=3 without b f c");
    assertThat(most(given, 3)).isEqualTo("a=4 without b f");
    assertThat(most(given, 4)).isEqualTo("a=5 without b");
    assertThat(most(given, 5)).isEqualTo("a=6 without");
    assertThat(most(given, 0)).isEqualTo("a=1 without b f c d e");
    assertThat(most(List.of(to("c", "a", COOP, 3), to("b", "a", COOP, 3)), 1)).isEqualTo("a=2 without c d e f");
    assertThatIllegalArgumentException().isThrownBy(() -> new Delegations(given, OptionalInt.of(-1)));
  }

  private static String most(List<Delegation> given, int most) {
    var found = new Delegations(given, OptionalInt.of(most)).resolve(QUESTION, voters("a b c d e f"), voters("a"));
    var full = found.without().keySet().stream()
        .sorted(java.util.Comparator.comparing((Voter voter) -> -found.chain(voter).size()).thenComparing(voter -> voter)).map(Voter::id).toList();
    return votes(found) + " without" + full.stream().map(id -> " " + id).collect(Collectors.joining());
  }

  @Test
  void nobodyDelegatesToThemselves() {
    assertThatIllegalArgumentException().isThrownBy(() -> to("a", "a", COOP, 1));
  }
}
