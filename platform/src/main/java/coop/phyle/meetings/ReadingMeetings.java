package coop.phyle.meetings;

import coop.phyle.discussion.CameOf;
import coop.phyle.discussion.CardKind;
import coop.phyle.documents.Markdown;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.statutes.Statutes;
import coop.phyle.statutes.Version;
import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one meeting for one reader. */
@Service
@Transactional(readOnly = true)
class ReadingMeetings {
  private final Meetings meetings;
  private final Items items;
  private final Papers papers;
  private final Rolls rolls;
  private final Entitled entitled;
  private final GivingNotice notice;
  private final Seats seats;
  private final Votes votes;
  private final UsualBusiness usual;
  private final Running running;
  private final Statutes statutes;
  private final ObjectProvider<CameOf> came;
  private final Clock clock;

  ReadingMeetings(
      Meetings meetings, Items items, Papers papers, Rolls rolls, Entitled entitled, GivingNotice notice, Seats seats, Votes votes, UsualBusiness usual, Running running, Statutes statutes,
      ObjectProvider<CameOf> came, Clock clock) {
    this.meetings = meetings;
    this.items = items;
    this.papers = papers;
    this.rolls = rolls;
    this.entitled = entitled;
    this.notice = notice;
    this.seats = seats;
    this.votes = votes;
    this.usual = usual;
    this.running = running;
    this.statutes = statutes;
    this.came = came;
    this.clock = clock;
  }

  /** A draft, and one dropped before notice, exist for those who run meetings alone. */
  public Optional<MeetingPages.Shown> show(CoopId coop, MeetingNumber number, Viewer viewer) {
    return visible(coop, number, viewer).map(life -> show(life, viewer));
  }

  Optional<Life> visible(CoopId coop, MeetingNumber number, Viewer viewer) {
    return meetings.find(coop, number).filter(l -> l.notice().isPresent() || running.may(l, viewer));
  }

  private MeetingPages.Shown show(Life life, Viewer viewer) {
    var meeting = life.meeting();
    var runs = running.may(life, viewer);
    var own = seats.of(life, viewer.self());
    var rules = version(life).rules();
    return new MeetingPages.Shown(
        meeting.number().value(),
        meeting.kind(),
        meeting.memberClass().map(id -> name(rules, id.key())),
        meeting.title(),
        life.stage(),
        meeting.form(),
        meeting.place(),
        Optional.of(meeting.link()).filter(link -> !link.isEmpty() && (runs || !own.isEmpty())),
        meeting.startsAt(),
        meeting.endsAt(),
        life.dueAt(),
        meeting.zone().getId(),
        content(meeting.body()),
        meeting.body().isBlank(),
        agenda(life),
        runs ? usual.of(life) : List.of(),
        call(life),
        runs,
        own,
        life.stage() == Stage.CLOSED ? came.stream().findFirst().flatMap(one -> one.of(meeting.coop(), CardKind.MEETINGS, meeting.number().value(), viewer.self(), Optional.empty())) : Optional.empty());
  }

  /** Sanitised where it is made, so the page may print it as it is. */
  static Content content(String markdown) {
    var html = Markdown.toHtml(markdown);
    return output -> output.writeContent(html);
  }

  static String name(RuleBook rules, String key) {
    return rules.classes().stream().filter(c -> c.id().key().equals(key)).map(c -> c.name()).findFirst().orElse(key);
  }

  /** The statutes that hold for a meeting: those of its notice, and for a draft those in force. */
  Version version(Life life) {
    var coop = life.meeting().coop();
    return life.notice().flatMap(n -> statutes.version(coop, n.statutesVersion())).orElseGet(() -> statutes.inForce(coop));
  }

  List<MeetingPages.Entry> agenda(Life life) {
    var verdicts = votes.verdicts(life.meeting().coop(), life.number());
    var entries = new ArrayList<MeetingPages.Entry>();
    var begins = life.meeting().startsAt();
    var enclosed = papers.of(life.meeting().coop(), life.number()).stream()
        .collect(Collectors.groupingBy(Papers.Paper::item, Collectors.mapping(p -> new MeetingPages.Paper(p.id().toString(), p.name(), p.size()), Collectors.toList())));
    for (var item : items.of(life.meeting().coop(), life.number())) {
      entries.add(entry(item, begins, verdicts, enclosed.getOrDefault(item.item(), List.of())));
      begins = begins.plus(Duration.ofMinutes(item.minutes()));
    }
    return entries;
  }

  private static MeetingPages.Entry entry(Item item, java.time.Instant begins, Map<Integer, String> verdicts, List<MeetingPages.Paper> papers) {
    return new MeetingPages.Entry(
        item.item(), item.place(), small(item.kind()), item.title(), item.minutes(), item.presenter(), content(item.body()), item.body().isBlank(), item.link(),
        item.resolution(), item.decision(), item.approves(), begins, Optional.ofNullable(verdicts.get(item.item())), papers);
  }

  private MeetingPages.Call call(Life life) {
    var meeting = life.meeting();
    var agenda = items.of(meeting.coop(), life.number());
    var now = clock.instant();
    var given = life.notice().orElseGet(() -> notice.notice(meeting, agenda, entitled.now(meeting).size(), now));
    var consents = given.consentsNeeded() == 0 ? 0 : rolls.consented(meeting.coop(), life.number()).size();
    var first = ClearDays.first(given.at(), given.daysNeeded(), meeting.zone());
    var quorum = NoticeRule.quorum(version(life).rules(), meeting.kind(), given.entitled());
    return new MeetingPages.Call(
        given.at(), life.notice().isPresent(), given.daysNeeded(), given.daysGiven(), first, given.entitled(), consents, given.consentsNeeded(),
        given.statutesVersion(), quorum, given.proxies());
  }

  static String small(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
