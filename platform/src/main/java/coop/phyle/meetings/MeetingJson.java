package coop.phyle.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meetings as programs read and write them; words of kinds and stages in small letters. */
record MeetingJson(
    int number,
    String kind,
    @Nullable String memberClass,
    String title,
    String stage,
    String form,
    String place,
    @Nullable String link,
    Instant startsAt,
    Instant endsAt,
    Instant dueAt,
    String zone,
    NoticeJson notice,
    List<ItemJson> agenda,
    List<SeatJson> seats) {

  record Row(int number, String kind, String title, String stage, Instant at) {}

  record Board(List<Row> coming, List<Row> drafts, List<Row> past) {}

  /** @param given nothing for a draft, whose figures are what notice given now would be */
  record NoticeJson(@Nullable Instant given, int daysNeeded, int daysGiven, LocalDate firstDay, int entitled, int consents, int consentsNeeded, int quorum, int proxies) {}

  record ItemJson(int item, int place, String kind, String title, int minutes, String presenter, @Nullable String rule, @Nullable Integer decision, @Nullable Integer approves, @Nullable String verdict,
      List<MeetingPages.Paper> papers) {}

  /** The reader's own. */
  record SeatJson(String member, int number, boolean consented, @Nullable String answer, @Nullable String proxyTo, boolean present) {}

  record RoomJson(int votes, int quorum, int roll, boolean quorate, List<RoomPages.Part> classes) {}

  /** A meeting to draft. Times are local to the zone: "2026-12-10T18:00". */
  record DraftJson(
      @Nullable String kind, @Nullable String memberClass, @Nullable String title, @Nullable String form, @Nullable String place, @Nullable String link,
      @Nullable String starts, @Nullable String ends, @Nullable String zone, @Nullable String body) {
    Draft draft() {
      return typed(Map.of("kind", upper(kind), "form", upper(form)), "class", memberClass, "title", title, "place", place, "link", link, "starts", starts, "ends", ends,
          "zone", zone, "body", body);
    }
  }

  /** An item to add. {@code rule} is ordinary or special, for a show of hands. */
  record NewItemJson(
      @Nullable String kind, @Nullable String title, @Nullable Integer minutes, @Nullable String presenter, @Nullable String body, @Nullable String link,
      @Nullable String rule, @Nullable Integer decision, @Nullable Integer approves) {
    Draft draft() {
      return typed(Map.of("kind", upper(kind), "resolution", upper(rule)), "title", title, "minutes", minutes == null ? null : minutes.toString(), "presenter", presenter,
          "body", body, "link", link, "decision", decision == null ? null : decision.toString(), "approves",
          approves == null ? null : approves.toString());
    }
  }

  private static Draft typed(Map<String, String> choices, @Nullable String... pairs) {
    var all = new HashMap<>(choices);
    for (var i = 0; i < pairs.length; i += 2) {
      var value = pairs[i + 1];
      if (value != null) {
        all.put(String.valueOf(pairs[i]), value);
      }
    }
    return new Draft(all);
  }

  static String upper(@Nullable String word) {
    return word == null ? "" : word.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  static Board of(MeetingPages.Board board) {
    return new Board(rows(board.coming()), rows(board.drafts()), rows(board.past()));
  }

  private static List<Row> rows(List<MeetingPages.Row> rows) {
    return rows.stream().map(r -> new Row(r.number(), ReadingMeetings.small(r.kind()), r.title(), ReadingMeetings.small(r.stage()), r.when())).toList();
  }

  static MeetingJson of(MeetingPages.Shown m) {
    var c = m.call();
    var notice = new NoticeJson(
        c.fixed() ? c.at() : null, c.daysNeeded(), c.daysGiven(), c.first(), c.entitled(), c.consents(), c.consentsNeeded(), c.quorum(), c.proxies());
    var agenda = m.agenda().stream()
        .map(i -> new ItemJson(
            i.item(), i.place(), i.kind(), i.title(), i.minutes(), i.presenter(), i.resolution().map(ReadingMeetings::small).orElse(null), i.decision().orElse(null),
            i.approves().orElse(null), i.verdict().orElse(null), i.papers()))
        .toList();
    var seats = m.seats().stream()
        .map(s -> new SeatJson(s.member(), s.number(), s.consented(), s.answer().isEmpty() ? null : s.answer().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            s.givenTo().orElse(null), s.present()))
        .toList();
    return new MeetingJson(
        m.number(), ReadingMeetings.small(m.kind()), m.className().orElse(null), m.title(), ReadingMeetings.small(m.stage()), ReadingMeetings.small(m.form()), m.place(),
        m.link().orElse(null), m.starts(), m.ends(), m.due(), m.zone(), notice, agenda, seats);
  }
}
