package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.ChoicePaper;
import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.Nonce;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.ClassId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of a poll's ballots: what is written is verified, and each lie in it is found. */
class PollListTest {
  private static final UUID COOP = new UUID(0, 1);
  private static final ClassId USERS = new ClassId("users");

  private static Closing.Counted ballot(int number, ClassId id, String said, boolean named, int through) {
    var cast = new CastBallot(id, said, new Nonce("%032x".formatted(number)));
    return new Closing.Counted(cast, named ? OptionalLong.of(number) : OptionalLong.empty(), through == 0 ? OptionalLong.empty() : OptionalLong.of(through));
  }

  private static List<Json.Obj> secret(int ballots) {
    var box = IntStream.rangeClosed(1, ballots).mapToObj(n -> ballot(n, PollBallots.ALL, "1", false, 0)).toList();
    return new PollBallots(COOP, 7, true, false, box).write();
  }

  /** Of a circle, whose members are not named: members 1 and 2 said 1 and 2, 3 and 4 went with 2. */
  private static List<Json.Obj> carried() {
    var box = List.of(ballot(1, USERS, "1", true, 0), ballot(2, USERS, "2", true, 0), ballot(3, USERS, "2", true, 2), ballot(4, USERS, "2", true, 2));
    return new PollBallots(COOP, 7, false, false, box).write();
  }

  private static PollList list(boolean secret, int most) {
    return new PollList("poll", COOP, 7, secret, most, new MembersSoFar());
  }

  private static Optional<Polled> said(Map<String, Long> texts) {
    return Optional.of(Polled.of(new ChoicePaper(2, 1, 1, false), Map.of(USERS, 9L), Map.of(USERS, texts)));
  }

  private static List<Json.Obj> with(List<Json.Obj> list, int place, String name, String value) {
    var changed = new ArrayList<>(list);
    changed.set(place, list.get(place).with(name, value));
    return changed;
  }

  @Test
  void fiveSecretBallotsAreOpenedAndFourAreNot() {
    assertThat(secret(5)).allMatch(ballot -> ballot.has("said") && !ballot.has("member"));
    assertThat(secret(4)).allMatch(ballot -> ballot.members().size() == 1);
    var five = Optional.of(Polled.of(new ChoicePaper(2, 1, 1, false), Map.of(PollBallots.ALL, 9L), Map.of(PollBallots.ALL, Map.of("1", 5L))));
    assertThatCode(() -> list(true, 0).check(secret(5), 5, Optional.empty())).as("opened, though nothing was counted").isInstanceOf(InvalidJson.class);
    assertThatCode(() -> list(true, 0).check(secret(5), 5, five)).doesNotThrowAnyException();
    assertThatCode(() -> list(true, 0).check(secret(4), 4, Optional.empty())).doesNotThrowAnyException();
    assertThatCode(() -> list(true, 0).check(with(secret(4), 0, "said", "1"), 4, Optional.empty())).isInstanceOf(InvalidJson.class);
    var classes = new ArrayList<>(IntStream.rangeClosed(1, 5).mapToObj(n -> ballot(n, PollBallots.ALL, "1", false, 0)).toList());
    classes.add(ballot(6, USERS, "2", false, 0));
    assertThat(new PollBallots(COOP, 7, true, false, classes).write()).as("one class is small").allMatch(ballot -> ballot.members().size() == 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new PollBallots(COOP, 7, true, false, List.of(ballot(1, USERS, "1", true, 0))));
    assertThatIllegalArgumentException().isThrownBy(() -> new PollBallots(COOP, 7, true, true, List.of()));
  }

  @Test
  void aDelegateIsNamedByTheCodeOfTheBallotAndCarriesNoMoreThanAllowed() {
    assertThat(carried()).noneMatch(ballot -> ballot.has("member"));
    assertThat(carried().stream().filter(ballot -> ballot.has("through"))).hasSize(2);
    assertThatCode(() -> list(false, 2).check(carried(), 4, said(Map.of("1", 1L, "2", 3L)))).doesNotThrowAnyException();
    assertThat(fault(carried(), 1, said(Map.of("1", 1L, "2", 3L)))).contains("through");
  }

  @Test
  void aLieIsFound() {
    var truth = said(Map.of("1", 1L, "2", 3L));
    assertThat(fault(carried(), 2, said(Map.of("1", 2L, "2", 2L)))).isEqualTo("poll 7, what the ballots say together");
    assertThat(fault(carried().subList(0, 3), 2, truth)).isEqualTo("poll 7, ballots in the list");
    assertThat(fault(carried().reversed(), 2, truth)).isEqualTo("poll 7, ballots");
    assertThat(fault(with(carried(), 0, "nonce", "f".repeat(32)), 2, truth)).isEqualTo("poll 7, code of a ballot");
    var own = carried().stream().filter(ballot -> !ballot.has("through") && ballot.text("said").equals("1")).findFirst().orElseThrow();
    var place = carried().indexOf(carried().stream().filter(ballot -> ballot.has("through")).findFirst().orElseThrow());
    assertThat(fault(with(carried(), place, "through", own.text("code")), 2, truth)).as("another delegate").endsWith("what it says");
    assertThat(fault(with(carried(), place, "through", "0".repeat(64)), 2, truth)).as("nobody").contains("through 0000");
  }

  private static String fault(List<Json.Obj> ballots, int most, Optional<Polled> input) {
    return catchThrowableOfType(Differs.class, () -> list(false, most).check(ballots, 4, input)).where;
  }
}
