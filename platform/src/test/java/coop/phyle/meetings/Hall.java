package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.deciding.Assembly;
import coop.phyle.deciding.AtMeetings;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.membership.MemberId;
import coop.phyle.record.Exported;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A co-op of its own that meets: stewards, workers, investors; the first three are directors, the first is secretary. */
public final class Hall {
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  public final Assembly assembly;
  private final ApplicationContext context;

  private Hall(ApplicationContext context, Assembly assembly) {
    this.context = context;
    this.assembly = assembly;
  }

  public static Hall of(ApplicationContext context, RuleBook rules, int stewards, int workers, int investors) {
    return new Hall(context, Assembly.found(context, rules, stewards, workers, investors));
  }

  /** The usual rules (14 clear days; quorum the greater of 3 and a tenth), with so many proxies to a member. */
  public static RuleBook rules(int proxies) {
    return Assembly.rules(text -> text.replaceFirst("\\{", """
        {"participation": {"proxies": %d, "delegations": 0, "delegationMonths": 12,
         "requisition": {"number": 100, "fraction": "1/10", "which": "lesser"}},""".formatted(proxies)));
  }

  CoopId id() {
    return assembly.coop.id();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> T in(Supplier<T> work) {
    return bean(Tenancy.class).in(id(), work);
  }

  <T> T inTransaction(Supplier<T> work) {
    return in(() -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(status -> work.get()));
  }

  Instant now() {
    return assembly.now();
  }

  Viewer viewer(int person) {
    var standing = EnumSet.of(Who.EVERYONE, Who.SIGNED_IN, Who.MEMBER);
    if (person == 0) {
      standing.add(Who.SECRETARY);
    }
    if (person < 3) {
      standing.add(Who.DIRECTOR);
    }
    return new Viewer(Optional.of(assembly.people.get(person)), "Test", standing);
  }

  MemberId member(int person) {
    return assembly.member(person);
  }

  LocalDate today() {
    return now().atZone(ZONE).toLocalDate();
  }

  /** A typed general meeting in time. */
  public Map<String, String> typed() {
    return typed(20);
  }

  public void toTheDay(int number) {
    toTheDay(new MeetingNumber(number));
  }

  /** A typed general meeting, at 18:00, so many days from today. */
  Map<String, String> typed(int daysAhead) {
    var day = today().plusDays(daysAhead);
    return new HashMap<>(
        Map.of(
            "kind", "GENERAL", "title", "Spring meeting", "form", "HYBRID", "place", "Carrer Major 1, Olot", "link", "https://meet.example/spring", "starts",
            day + "T18:00", "ends", day + "T20:00", "zone", ZONE.getId(), "body", "Bring *soup*."));
  }

  MeetingNumber drafted(Map<String, String> typed) {
    return switch (in(() -> bean(Drafting.class).draft(id(), new Draft(typed), viewer(0)))) {
      case Drafting.Drafted drafted -> drafted.number();
      case Drafting.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  Step add(MeetingNumber number, Map<String, String> item) {
    return in(() -> bean(SettingAgenda.class).add(id(), number, new Draft(item), viewer(0)));
  }

  static Map<String, String> hands(String title) {
    return Map.of("kind", "HAND_COUNT", "title", title, "minutes", "10", "resolution", "ORDINARY");
  }

  static Map<String, String> resolution(VoteNumber decision) {
    return Map.of("kind", "RESOLUTION", "title", "It is put", "decision", decision.toString());
  }

  /** A general meeting that takes one decision, called so many days ahead. */
  int resolving(VoteNumber decision, int daysAhead) {
    var number = drafted(typed(daysAhead));
    done(add(number, resolution(decision)));
    done(notice(number, false));
    return number.value();
  }

  AtMeetings.Business business(VoteNumber decision) {
    return inTransaction(() -> bean(AtMeetings.class).find(id(), decision).orElseThrow());
  }

  Step vote(int number, int item, Map<String, String> typed) {
    return in(() -> bean(CountingHands.class).count(id(), new MeetingNumber(number), item, new Draft(typed), viewer(0)));
  }

  List<Votes.Hands> counts(int number) {
    return inTransaction(() -> bean(Votes.class).counts(id(), new MeetingNumber(number)));
  }

  Votes.Taken taken(int number) {
    return inTransaction(() -> bean(Votes.class).of(id(), new MeetingNumber(number)).getFirst());
  }

  Step notice(MeetingNumber number, boolean shorter) {
    return in(() -> bean(GivingNotice.class).give(id(), number, viewer(0), shorter));
  }

  /** A general meeting with one show of hands, called in time. */
  public int called() {
    var number = drafted(typed(20));
    done(add(number, hands("Paint the barn")));
    done(notice(number, false));
    return number.value();
  }

  Life life(MeetingNumber number) {
    return inTransaction(() -> bean(Meetings.class).find(id(), number).orElseThrow());
  }

  /** To the moment the next sitting is due. */
  void toTheDay(MeetingNumber number) {
    assembly.clock().moveTo(life(number).dueAt());
  }

  Step come(MeetingNumber number, int person) {
    return in(() -> bean(Attending.class).come(id(), number, member(person), Form.IN_PERSON, viewer(0)));
  }

  Step open(MeetingNumber number) {
    return in(() -> bean(Sitting.class).open(id(), number, viewer(0)));
  }

  /** On the day, with these people there. */
  public void opened(int number, int... people) {
    var meeting = new MeetingNumber(number);
    toTheDay(meeting);
    for (var person : people) {
      done(come(meeting, person));
    }
    done(open(meeting));
  }

  Step adjourn(MeetingNumber number, Duration by) {
    return in(() -> bean(Sitting.class).adjourn(id(), number, now().plus(by), viewer(0)));
  }

  Step proxy(MeetingNumber number, int giver, int holderNumber) {
    return in(() -> bean(GivingProxies.class).give(id(), number, member(giver), String.valueOf(holderNumber), viewer(giver)));
  }

  Room room(MeetingNumber number) {
    return inTransaction(() -> bean(Rooms.class).now(life(number)));
  }

  public static void done(Step step) {
    if (step instanceof Step.Refused refused) {
      throw new AssertionError(refused.problems());
    }
  }

  /** The record is counted again from outside and comes to the same. */
  void agrees() {
    var report = Exported.recounted(context, id(), Pins.NONE);
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
  }

  static String key(Step step) {
    return step instanceof Step.Refused refused ? refused.problems().getFirst().key() : "done";
  }
}
