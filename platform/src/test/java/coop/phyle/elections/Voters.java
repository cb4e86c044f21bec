package coop.phyle.elections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.kernel.rules.Office;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Members;
import coop.phyle.membership.Officer;
import coop.phyle.membership.Officers;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-op of eight that elects: two stewards, four workers, two investors. */
public final class Voters {
  private final ApplicationContext context;
  private final Assembly assembly;

  private Voters(ApplicationContext context, Assembly assembly) {
    this.context = context;
    this.assembly = assembly;
  }

  public static Voters found(ApplicationContext context) {
    return new Voters(context, Assembly.found(context, Assembly.rules(), 2, 4, 2));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  CoopId id() {
    return assembly.coop.id();
  }

  public Assembly assembly() {
    return assembly;
  }

  PersonId person(int person) {
    return assembly.people.get(person);
  }

  <T> T in(Supplier<T> work) {
    return bean(Tenancy.class).in(id(), () -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get()));
  }

  /** A call being written. */
  static final class Draft {
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> outgoing = new HashSet<>();

    Draft with(String field, String value) {
      fields.put(field, value);
      return this;
    }

    Draft seats(int seats) {
      return with("seats", String.valueOf(seats));
    }

    Draft post(Post post) {
      return with("post", post.name());
    }

    Draft body(String name) {
      return post(Post.BODY).with("bodyName", name);
    }

    Draft irv() {
      return with("method", "IRV");
    }

    Draft seconded() {
      return with("seconded", "true");
    }

    Draft keep(String memberClass, int least, int most) {
      return with("least." + memberClass, String.valueOf(least)).with("most." + memberClass, String.valueOf(most));
    }

    Draft outgoing(Integer... numbers) {
      List.of(numbers).forEach(number -> outgoing.add(number.toString()));
      return this;
    }

    Call call() {
      return new Call(
          fields.getOrDefault("title", ""), "", fields.getOrDefault("post", "DIRECTOR"), fields.getOrDefault("bodyName", ""),
          fields.getOrDefault("seats", "1"), fields.getOrDefault("method", "SCOTTISH"), fields.getOrDefault("votersClass", ""),
          !"false".equals(fields.get("secret")), "true".equals(fields.get("seconded")), "", fields.getOrDefault("nominationsClose", ""), "", "",
          outgoing, fields);
    }
  }

  /** An election called for one seat of a body, two standing; its number. */
  public int standing() {
    var number = called(call("Assembly").body("Assembly").seats(1));
    stand(number, 3);
    stand(number, 4);
    return number.value();
  }

  Draft call(String title) {
    return new Draft().with("title", title);
  }

  Answer callIt(Draft draft) {
    return bean(Tenancy.class).in(id(), () -> bean(Calling.class).call(id(), draft.call(), person(0)));
  }

  VoteNumber called(Draft draft) {
    var answer = callIt(draft);
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done) answer).number();
  }

  public void stand(VoteNumber number, int person) {
    assertThat(nominate(number, person, "")).isInstanceOf(Answer.Done.class);
  }

  Answer nominate(VoteNumber number, int by, String nominee) {
    return in(() -> bean(Nominating.class).nominate(id(), number, nominee, person(by)));
  }

  Answer step(VoteNumber number, BiFunction<VoteNumber, PersonId, Answer> step, int by) {
    return in(() -> step.apply(number, person(by)));
  }

  Answer refill(VoteNumber number, Integer... gone) {
    return in(() -> bean(Refilling.class).refill(id(), number, Set.of(gone), person(0)));
  }

  public void putForward(VoteNumber number, int by, String nominee) {
    assertThat(nominate(number, by, nominee)).isInstanceOf(Answer.Done.class);
  }

  /** The last elected director steps down. */
  public void stepsDown(VoteNumber number) {
    leaves(number, shown(number, 0).decided().orElseThrow().elected().getLast().candidate(), Office.DIRECTOR);
  }

  /** A candidate elected to an office leaves it. */
  void leaves(VoteNumber number, int candidate, Office office) {
    in(() -> {
      var member = bean(Candidates.class).of(bean(Elections.class).find(id(), number).orElseThrow().election()).get(candidate - 1).member();
      return bean(Officers.class).end(id(), member, office, OptionalInt.empty());
    });
  }

  Election election(VoteNumber number) {
    return in(() -> bean(Elections.class).find(id(), number).orElseThrow().election());
  }

  void proceed(VoteNumber number) {
    in(() -> {
      bean(OpeningElections.class).proceed(id(), number);
      return 0;
    });
  }

  public void toVoting(VoteNumber number) {
    bean(MovableClock.class).moveTo(election(number).dates().votingOpens());
    proceed(number);
    assertThat(shown(number, 0).stage()).isEqualTo(Stage.VOTING);
  }

  public void toResult(VoteNumber number) {
    bean(MovableClock.class).moveTo(election(number).dates().votingCloses());
    in(() -> {
      bean(ClosingElections.class).close(id(), number);
      return 0;
    });
    assertThat(shown(number, 0).stage()).isEqualTo(Stage.DECIDED);
  }

  /** Options in order of preference. */
  public void rank(VoteNumber number, int person, Integer... options) {
    var ranks = new TreeMap<Integer, Integer>();
    List.of(options).forEach(option -> ranks.put(option, ranks.size() + 1));
    var ranked = in(() -> bean(CastingRankings.class).cast(id(), number,
        new CastingRankings.Ballot(person(person), member(person).toString(), ranks, ranks.isEmpty(), "")));
    assertThat(ranked).isInstanceOf(CastingRankings.Ranked.Counted.class);
  }

  MemberId member(int person) {
    return in(() -> bean(Members.class).of(id(), person(person)).getFirst().id());
  }

  ElectionPages.Whole shown(VoteNumber number, int reader) {
    var viewer = new Viewer(Optional.of(person(reader)), "", reader == 0 ? EnumSet.of(Who.MEMBER, Who.SECRETARY) : EnumSet.of(Who.MEMBER));
    return in(() -> bean(ReadingElections.class).show(id(), number, viewer).orElseThrow());
  }

  List<String> holding(Office office) {
    return in(() -> bean(Officers.class).today(id())).stream().filter(o -> o.office() == office).map(Officer::name).toList();
  }

  List<String> directors() {
    return holding(Office.DIRECTOR);
  }

  /** Bodies of the acts of one kind. */
  List<String> acts(String kind) {
    return in(() -> bean(JdbcClient.class).sql("select leaf from record.act where coop_id = :coop and kind = :kind")
        .param("coop", id().value()).param("kind", kind).query(String.class).list());
  }
}
