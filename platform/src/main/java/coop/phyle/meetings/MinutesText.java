package coop.phyle.meetings;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Voter;
import coop.phyle.shell.Page;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Drafts minutes from what happened, in the language of whoever writes them: when, who was there, each item with its result and figures. */
@Component
class MinutesText {
  private final Items items;
  private final Rolls rolls;
  private final Attendance attendance;
  private final Proxies proxies;
  private final Votes votes;
  private final Interests interests;
  private final ReadingMeetings reading;

  MinutesText(
      Items items, Rolls rolls, Attendance attendance, Proxies proxies, Votes votes, Interests interests, ReadingMeetings reading) {
    this.items = items;
    this.rolls = rolls;
    this.attendance = attendance;
    this.proxies = proxies;
    this.votes = votes;
    this.interests = interests;
    this.reading = reading;
  }

  /** Markdown. */
  String draft(Life life, Page page) {
    var meeting = life.meeting();
    var text = new StringBuilder();
    var where = meeting.place().isEmpty() ? page.t("meetings.form.online") : plain(meeting.place());
    text.append(page.t("meetings.minutes.held", plain(meeting.title()), where)).append("\n\n");
    life.openings().forEach(o -> text.append("- ").append(page.t("meetings.minutes.opened", page.moment(o.at()), o.present(), o.quorumNeeded())).append('\n'));
    life.adjournments().forEach(a ->
        text.append("- ").append(page.t(a.noQuorum() ? "meetings.minutes.adjourned-quorum" : "meetings.minutes.adjourned", page.moment(a.at()), page.moment(a.resumesAt()))).append('\n'));
    life.closedAt().ifPresent(at -> text.append("- ").append(page.t("meetings.minutes.closed", page.moment(at))).append('\n'));
    attended(life, page, text);
    for (var item : items.of(meeting.coop(), life.number())) {
      item(life, item, page, text);
    }
    return text.toString();
  }

  private void attended(Life life, Page page, StringBuilder text) {
    var coop = life.meeting().coop();
    var roll = rolls.of(coop, life.number(), Rolls.Moment.OPENING);
    var came = attendance.stays(coop, life.number()).stream().map(Attendance.Stay::member).collect(Collectors.toSet());
    var given = proxies.standing(coop, life.number());
    var names = new LinkedHashMap<MemberId, String>();
    roll.forEach(v -> names.put(v.member(), plain(v.name())));
    var present = roll.stream().filter(v -> came.contains(v.member())).toList();
    text.append("\n# ").append(page.t("meetings.minutes.attendance")).append("\n\n");
    text.append(page.t("meetings.minutes.present", present.size(), roll.size())).append("\n\n");
    var rules = reading.version(life).rules();
    present.stream().collect(Collectors.groupingBy(Voter::memberClass, java.util.TreeMap::new, Collectors.toList())).forEach((id, some) ->
        text.append("- ").append(plain(ReadingMeetings.name(rules, id.key()))).append(": ").append(some.stream().map(v -> names.get(v.member())).collect(Collectors.joining(", "))).append('\n'));
    roll.stream().filter(v -> !came.contains(v.member()) && came.contains(given.get(v.member()))).forEach(v ->
        text.append("- ").append(page.t("meetings.minutes.by-proxy", plain(v.name()), names.getOrDefault(given.get(v.member()), ""))).append('\n'));
  }

  private void item(Life life, Item item, Page page, StringBuilder text) {
    var coop = life.meeting().coop();
    text.append("\n# ").append(item.place()).append(". ").append(plain(item.title())).append("\n\n");
    if (!item.presenter().isEmpty()) {
      text.append(page.t("meetings.minutes.presented", plain(item.presenter()))).append("\n\n");
    }
    interests.of(coop, life.number()).stream().filter(i -> i.item() == item.item()).forEach(i ->
        text.append(page.t("meetings.minutes.interest", plain(i.reason()))).append("\n\n"));
    var taken = votes.of(coop, life.number()).stream().filter(t -> t.item() == item.item()).findFirst();
    if (taken.isEmpty()) {
      text.append(page.t(item.voted() ? "meetings.minutes.not-voted" : "meetings.minutes.taken-up")).append('\n');
      return;
    }
    var verdict = page.t("meetings.verdict." + ReadingMeetings.small(taken.get().verdict()));
    text.append("**").append(verdict).append(".** ").append(page.t("meetings.minutes.counted", plain(taken.get().teller()), taken.get().present(), taken.get().quorumNeeded())).append("\n\n");
    votes.counts(coop, life.number()).stream().filter(c -> c.item() == item.item()).forEach(c -> text.append("- ").append(figures(life, c, page)).append('\n'));
    item.decision().ifPresent(d -> text.append('\n').append(page.t("meetings.item.its-decision", String.valueOf(d))).append(".\n"));
  }

  private String figures(Life life, Votes.Hands count, Page page) {
    ClassId id = count.inClass();
    var name = plain(ReadingMeetings.name(reading.version(life).rules(), id.key()));
    var all = count.hands().and(count.advance());
    var key = count.advance().all() + count.replaced() > 0 ? "meetings.minutes.figures-advance" : "meetings.minutes.figures";
    return page.t(key, name, all.inFavour(), all.against(), all.abstained(), count.advance().all());
  }

  /** A text in which Markdown finds nothing to do. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1").replaceAll("[\\p{Cntrl}]+", " ");
  }
}
