package coop.phyle.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.phyle.identity.Organisations;
import coop.phyle.kernel.merkle.Commitment;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.PhyleTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class RegisterTest {
  @Autowired TestCoops coops;
  @Autowired AdmittingMembers admitting;
  @Autowired EndingMemberships ending;
  @Autowired ChangingEntries changing;
  @Autowired Belonging belonging;
  @Autowired Members members;
  @Autowired Officers officers;
  @Autowired MemberStandings standings;
  @Autowired ReadingRegister register;
  @Autowired RegisterLines lines;
  @Autowired Today today;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Organisations organisations;
  private TestCoops.Founded coop;

  @BeforeEach
  void found() {
    coop = coops.found(Admission.By.BOARD);
  }

  @Test
  void foundersAreNumberedInTheirOrderAndHoldTheirOffices() {
    var roll = coops.in(coop, () -> members.roll(coop.id()));
    assertThat(roll).extracting(Voter::number).containsExactly(1, 2, 3);
    assertThat(roll).extracting(Voter::name).containsExactly("Aina Ferrer", "Oriol Puig", "Mercè Vila");
    assertThat(coops.in(coop, () -> members.directors(coop.id()))).hasSize(3);
    assertThat(standing(coop.secretary())).containsExactlyInAnyOrder(Who.MEMBER, Who.SECRETARY, Who.DIRECTOR);
    assertThat(standing(coop.treasurer())).containsExactlyInAnyOrder(Who.MEMBER, Who.TREASURER, Who.DIRECTOR);
    assertThat(standing(coops.person("Stranger"))).isEmpty();
  }

  @Test
  void theRegisterIsReadAsOfAnyDay() {
    var founded = today.date();
    var joined = join("Pau Serra", "users");
    clock.moveBy(Duration.ofDays(10));
    var secretary = new Viewer(Optional.of(coop.secretary()), "Aina", Set.of(Who.SECRETARY, Who.MEMBER));
    var changed = today.date();
    assertThat(coops.in(coop, () -> changing.particulars(coop.id(), 4, secretary, "Pau Serra Mas", "Plaça Major 4")))
        .isEqualTo(new ChangingEntries.Changed.Done());
    assertThat(coops.in(coop, () -> changing.memberClass(coop.id(), 4, secretary, "workers", changed, "hired")))
        .isEqualTo(new ChangingEntries.Changed.Done());
    assertSizes();
    clock.moveBy(Duration.ofDays(10));
    var left = today.date();
    assertThat(coops.in(coop, () -> ending.resign(coop.id(), joined, person(joined), left))).isInstanceOf(Departure.Ended.class);
    assertSizes();

    assertThat(line(founded)).satisfies(l -> {
      assertThat(l.name()).contains("Pau Serra");
      assertThat(l.memberClass()).isEqualTo(new ClassId("users"));
      assertThat(l.endedBy(founded)).isFalse();
    });
    assertThat(line(changed)).satisfies(l -> {
      assertThat(l.name()).contains("Pau Serra Mas");
      assertThat(l.address()).contains("Plaça Major 4");
      assertThat(l.memberClass()).isEqualTo(new ClassId("workers"));
    });
    assertThat(on(founded.minusDays(1), Search.Show.ALL)).isEmpty();
    assertThat(on(changed, Search.Show.CURRENT)).hasSize(4);
    assertThat(on(left, Search.Show.CURRENT)).hasSize(3);
    assertThat(on(left, Search.Show.ENDED)).extracting(Line::number).containsExactly(4);
    assertThat(coops.in(coop, () -> register.member(coop.id(), secretary, 4)).orElseThrow().history()).hasSize(6);
  }

  /** The sizes on front pages are those of the roll. */
  private void assertSizes() {
    var roll = coops.in(coop, () -> members.roll(coop.id())).stream().collect(Collectors.groupingBy(Voter::memberClass, Collectors.summingInt(voter -> 1)));
    assertThat(coops.in(coop, () -> belonging.sizes(coop.id()))).isEqualTo(roll);
  }

  @Test
  void aNumberIsNeverReusedAndSomebodyWhoComesBackHasTwoLines() {
    var first = join("Pau Serra", "users");
    var pau = person(first);
    coops.in(coop, () -> ending.resign(coop.id(), first, pau, today.date()));
    var again = coops.in(coop, () -> admit(pau, "Pau Serra", "users"));
    assertThat(again.number()).isEqualTo(5);
    assertThat(coops.in(coop, () -> members.of(coop.id(), pau))).extracting(Member::number).containsExactly(5);
    assertThatThrownBy(() -> coops.in(coop, () -> admit(pau, "Pau Serra", "users"))).isInstanceOf(DataAccessException.class);
  }

  @Test
  void numbersHaveNoGapsWhenSixteenAdmitAtOnce() throws Exception {
    var people = IntStream.range(0, 48).mapToObj(i -> coops.person("Person " + i)).toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var work =
          people.stream()
              .map(p -> threads.submit(() -> {
                try {
                  coops.in(coop, () -> {
                    var entered = admit(p, "Person", "users");
                    if (entered.number() % 5 == 0) {
                      throw new IllegalStateException("this admission is rolled back");
                    }
                  });
                } catch (IllegalStateException rolledBack) {
                  coops.in(coop, () -> admit(p, "Person", "users"));
                }
              }))
              .toList();
      for (var done : work) {
        done.get();
      }
    }
    var numbers = coops.in(coop, () -> members.roll(coop.id())).stream().map(Voter::number).toList();
    assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, 51).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update membership.member set number = 99",
        "delete from membership.member",
        "update membership.particulars set name = 'Somebody else'",
        "delete from membership.class_entry",
        "update membership.ending set ended_on = '2020-01-01'",
        "truncate membership.appointment cascade"
      })
  void theDatabaseRefusesToChangeTheRegister(String sql) {
    assertThatThrownBy(() -> coops.in(coop, () -> jdbc.sql(sql).update())).isInstanceOf(DataAccessException.class);
    assertThat(coops.in(coop, () -> members.count(coop.id()))).isEqualTo(3);
  }

  @Test
  void anotherCoopSeesNothing() {
    var other = coops.found(Admission.By.OPEN);
    assertThat(coops.in(other, () -> members.roll(coop.id()))).isEmpty();
    assertThat(coops.in(other, () -> jdbc.sql("select count(*) from membership.member").query(Integer.class).single())).isEqualTo(3);
  }

  @Test
  void aRepresentativeStandsForTheOrganisationUntilReplaced() {
    var rosa = coops.person("Rosa Camps");
    var request = coops.in(coop, () -> organisation("Ajuntament de Celrà", rosa));
    assertThat(standing(rosa)).containsExactly(Who.MEMBER);
    assertThat(coops.in(coop, () -> members.of(coop.id(), rosa))).singleElement().satisfies(m -> {
      assertThat(m.kind()).isEqualTo(Member.Kind.ORGANISATION);
      assertThat(m.actsThrough()).isEqualTo(rosa);
    });
    // one person may stand for several, and has one ballot for each
    coops.in(coop, () -> organisation("Consell de Salt", rosa));
    assertThat(coops.in(coop, () -> members.roll(coop.id())).stream().filter(v -> v.votes().equals(rosa))).hasSize(2);

    var viewer = new Viewer(Optional.of(rosa), "Rosa", Set.of(Who.MEMBER));
    var email = "next-" + UUID.randomUUID() + "@celra.example";
    var changed = coops.in(coop, () -> changing.representative(coop.id(), request.number(), viewer, email, "Jordi Bosch", Locale.ENGLISH));
    assertThat(changed).isEqualTo(new ChangingEntries.Changed.Done());
    assertThat(coops.in(coop, () -> members.of(coop.id(), rosa))).hasSize(1);
    assertThat(coops.in(coop, () -> changing.representative(coop.id(), request.number(), viewer, email, "Again", Locale.ENGLISH)))
        .isEqualTo(new ChangingEntries.Changed.NotYours());
  }

  @Test
  void anOfficeGivesStandingOnlyWhileItLasts() {
    var third = coops.in(coop, () -> members.of(coop.id(), coop.director())).getFirst().id();
    assertThat(standing(coop.director())).contains(Who.DIRECTOR);
    assertThat(coops.in(coop, () -> officers.end(coop.id(), third, Office.DIRECTOR, OptionalInt.of(7)))).isInstanceOf(Vacating.Vacated.class);
    assertThat(standing(coop.director())).containsExactly(Who.MEMBER);
    assertThat(coops.in(coop, () -> officers.end(coop.id(), third, Office.DIRECTOR, OptionalInt.of(7)))).isInstanceOf(Vacating.NotInOffice.class);

    var again = coops.in(coop, () -> officers.appoint(coop.id(), third, Office.SECRETARY, today.date().plusDays(5), OptionalInt.of(8)));
    assertThat(again).isInstanceOf(Appointing.Appointed.class);
    assertThat(standing(coop.director())).doesNotContain(Who.SECRETARY);
    clock.moveBy(Duration.ofDays(5));
    assertThat(standing(coop.director())).contains(Who.SECRETARY);
    assertThat(coops.in(coop, () -> officers.appoint(coop.id(), third, Office.SECRETARY, today.date(), OptionalInt.of(9))))
        .isInstanceOf(Appointing.AlreadyInOffice.class);

    var gone = coops.in(coop, () -> ending.resign(coop.id(), third, coop.director(), today.date()));
    assertThat(gone).isEqualTo(new Departure.Ended(today.date(), Set.of(Office.SECRETARY)));
    assertThat(standing(coop.director())).isEmpty();
    assertThat(coops.in(coop, () -> officers.appoint(coop.id(), third, Office.DIRECTOR, today.date(), OptionalInt.of(9))))
        .isInstanceOf(Appointing.NotAMember.class);
  }

  @Test
  void termsRunOut() {
    clock.moveBy(Duration.ofDays(366 * 11));
    assertThat(standing(coop.secretary())).containsExactly(Who.MEMBER);
  }

  @Test
  void actsNameNobodyAndTheSaltOpensThem() {
    join("Pau Serra", "users");
    coops.in(coop, () -> {
      var acts = jdbc.sql("select leaf from record.act order by noted").query(String.class).list();
      assertThat(acts).filteredOn(a -> a.contains("member-admitted")).hasSize(4);
      assertThat(acts).filteredOn(a -> a.contains("officer-appointed")).hasSize(5);
      assertThat(acts.toString()).doesNotContain("Pau", "Serra", "Aina", "Oriol", "Carrer", "@");
      var salt =
          jdbc.sql("select encode(salt, 'hex') from membership.commitment where name = 'Pau Serra'").query(String.class).single();
      assertThat(acts.toString()).contains(Commitment.to("Pau Serra", new Commitment.Salt(salt)).hex());
      assertThat(jdbc.sql("delete from membership.commitment where name = 'Pau Serra'").update()).isEqualTo(1);
    });
  }

  private MemberId join(String name, String memberClass) {
    return coops.in(coop, () -> admit(coops.person(name), name, memberClass)).id();
  }

  private EnteredMember admit(PersonId person, String name, String memberClass) {
    return enter(new Joiner.Person(person), name, memberClass);
  }

  private EnteredMember organisation(String name, PersonId representative) {
    var organisation = organisations.create(name);
    return enter(new Joiner.Organisation(organisation, representative), name, "supporters");
  }

  private EnteredMember enter(Joiner joiner, String name, String memberClass) {
    var line = new NewMember(joiner, new ClassId(memberClass), name, "Carrer Nou 9", today.date(), OptionalInt.empty(), OptionalInt.of(1));
    return admitting.admit(coop.id(), Basis.of(Basis.Means.FOUNDING, coop.secretary()), List.of(line)).getFirst();
  }

  private Set<Who> standing(PersonId person) {
    return coops.in(coop, () -> standings.of(coop.id(), person));
  }

  private PersonId person(MemberId member) {
    return coops.in(coop, () -> members.find(coop.id(), member)).orElseThrow().actsThrough();
  }

  private Line line(LocalDate day) {
    return coops.in(coop, () -> lines.numbered(coop.id(), 4, day)).orElseThrow();
  }

  private List<Line> on(LocalDate day, Search.Show show) {
    return coops.in(coop, () -> lines.all(coop.id(), new Search("", "", show, day, 1)));
  }
}
