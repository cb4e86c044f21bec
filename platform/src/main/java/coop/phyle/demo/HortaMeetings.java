package coop.phyle.demo;

import coop.phyle.meetings.Attending;
import coop.phyle.meetings.CountingHands;
import coop.phyle.meetings.Draft;
import coop.phyle.meetings.Drafting;
import coop.phyle.meetings.Form;
import coop.phyle.meetings.GivingNotice;
import coop.phyle.meetings.MeetingNumber;
import coop.phyle.meetings.SettingAgenda;
import coop.phyle.meetings.Sitting;
import coop.phyle.meetings.Step;
import coop.phyle.meetings.WritingMinutes;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How the food co-op met: an annual meeting with approved minutes, one in autumn, and one to which everybody is called. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaMeetings {
  private final Drafting drafting;
  private final SettingAgenda agenda;
  private final GivingNotice notice;
  private final Attending attending;
  private final Sitting sitting;
  private final CountingHands counting;
  private final WritingMinutes minutes;
  private final Register register;
  private final Calendar calendar;
  private final Cast cast;

  HortaMeetings(
      Drafting drafting, SettingAgenda agenda, GivingNotice notice, Attending attending, Sitting sitting, CountingHands counting, WritingMinutes minutes,
      Register register, Calendar calendar, Cast cast) {
    this.drafting = drafting;
    this.agenda = agenda;
    this.notice = notice;
    this.attending = attending;
    this.sitting = sitting;
    this.counting = counting;
    this.minutes = minutes;
    this.register = register;
    this.calendar = calendar;
    this.cast = cast;
  }

  void meet(Diary diary, CoopId coop) {
    diary.on(150, () -> annual(diary, coop, call(coop, "ANNUAL", "First annual meeting", 126,
        "The accounts of the first months, the report on the common good, and soup from the upper beds.",
        List.of(hands("Accounts of the founding months", 30, "Jordi Mas"), hands("Report on the common good", 20, "Mercè Vila"), talk("The first season: what to keep", 40, "Oriol Puig")))));
  }

  private void annual(Diary diary, CoopId coop, MeetingNumber number) {
    held(diary, coop, number, 126, Map.of("growers", 24, "eaters", 21, "funders", 4), List.of(
        Map.of("for.growers", "24", "for.eaters", "19", "abstain.eaters", "2", "for.funders", "4"),
        Map.of("for.growers", "22", "against.growers", "1", "for.eaters", "20", "for.funders", "3", "abstain.funders", "1")));
    diary.on(124, () -> published(coop, number, """
        Held in the packing hall, 49 members there.

        # 1. Accounts of the founding months

        Jordi presents the book. It is approved, two eaters abstaining.

        # 2. Report on the common good

        Approved. Next year it says how many kilometres the boxes travel.

        # 3. The first season: what to keep

        Thursday boxes stay. The field circle plans the beds by itself.
        """));
    diary.on(84, () -> autumn(diary, coop, number));
  }

  private void autumn(Diary diary, CoopId coop, MeetingNumber before) {
    var number = call(coop, "GENERAL", "Autumn meeting", 62, "Short: last minutes and the harvest weekend.",
        List.of(approves("Minutes of the first annual meeting", before), talk("The harvest weekend", 40, "Oriol Puig")));
    held(diary, coop, number, 62, Map.of("growers", 21, "eaters", 16, "funders", 3),
        List.of(Map.of("for.growers", "21", "for.eaters", "15", "abstain.eaters", "1", "for.funders", "3")));
    diary.on(60, () -> published(coop, number, "Held in the packing hall, 40 members there.\n\nThe minutes of the first annual meeting are approved. The harvest weekend has cooks, a tent and a rain plan."));
    diary.on(5, () -> winter(coop, number));
  }

  private void winter(CoopId coop, MeetingNumber before) {
    answers(coop, call(coop, "GENERAL", "Winter meeting", -13,
        "Two questions need all of us before the seed order. Come in person or online; bread and cheese for those who come in person.",
        List.of(approves("Minutes of the autumn meeting", before), talk("Where the upper field fits", 30, "Oriol Puig"),
            hands("A solidarity price for ten boxes", 25, "Mercè Vila"), talk("What else", 15, ""))));
  }

  private MeetingNumber call(CoopId coop, String kind, String title, int daysAgo, String body, List<Map<String, String>> items) {
    var day = calendar.day(daysAgo);
    var typed = Map.of("kind", kind, "title", title, "form", "HYBRID", "place", "Packing hall, Carrer del Ter 14, Girona", "link", "https://meet.example.org/horta", "starts", day + "T20:00",
        "ends", day + "T22:00", "body", body);
    var number = switch (drafting.draft(coop, new Draft(typed), aina())) {
      case Drafting.Drafted drafted -> drafted.number();
      case Drafting.Refused refused -> throw new IllegalStateException(title + ": " + refused.problems());
    };
    items.forEach(item -> done(agenda.add(coop, number, new Draft(item), aina())));
    done(notice.give(coop, number, aina(), false));
    return number;
  }

  /** On its evening: so many of each class come, hands are counted item by item, and it closes. */
  private void held(Diary diary, CoopId coop, MeetingNumber number, int daysAgo, Map<String, Integer> come, List<Map<String, String>> hands) {
    var begins = calendar.evening(daysAgo);
    diary.at(begins.minus(Duration.ofMinutes(10)), () -> come.forEach((memberClass, many) ->
        first(coop, memberClass, many, v -> done(attending.come(coop, number, v.member(), Form.IN_PERSON, aina())))));
    diary.at(begins.plus(Duration.ofMinutes(4)), () -> done(sitting.open(coop, number, aina())));
    for (var item = 1; item <= hands.size(); item++) {
      var place = item;
      diary.at(begins.plus(Duration.ofMinutes(25L * item)), () -> {
        var counted = new HashMap<>(hands.get(place - 1));
        counted.put("teller", "Clara Roig");
        done(counting.count(coop, number, place, new Draft(counted), aina()));
      });
    }
    diary.at(begins.plus(Duration.ofMinutes(112)), () -> done(sitting.close(coop, number, aina())));
  }

  private void published(CoopId coop, MeetingNumber number, String body) {
    done(minutes.write(coop, number, body, aina()));
    done(minutes.publish(coop, number, 1, aina()));
  }

  private void answers(CoopId coop, MeetingNumber number) {
    first(coop, "growers", 17, v -> say(coop, number, v, "IN_PERSON"));
    first(coop, "eaters", 13, v -> say(coop, number, v, v.number() % 3 == 0 ? "ONLINE" : "IN_PERSON"));
    first(coop, "funders", 5, v -> say(coop, number, v, v.number() % 2 == 0 ? "ONLINE" : "NO"));
  }

  private void say(CoopId coop, MeetingNumber number, Voter voter, String answer) {
    done(attending.register(coop, number, voter.member(), answer, viewer(voter, EnumSet.of(Who.EVERYONE, Who.SIGNED_IN, Who.MEMBER))));
  }

  /** Without the founders: the visitor signs in as one of them, and finds what waits for an answer. */
  private void first(CoopId coop, String memberClass, int many, Consumer<Voter> each) {
    register.of(coop, memberClass).stream().filter(v -> !HortaFounding.FOUNDERS.contains(v.name())).limit(many).forEach(each);
  }

  private static Map<String, String> approves(String title, MeetingNumber before) {
    var item = new HashMap<>(hands(title, 5, "Aina Ferrer"));
    item.put("approves", before.toString());
    return item;
  }

  private static Map<String, String> hands(String title, int minutes, String presenter) {
    return Map.of("kind", "HAND_COUNT", "title", title, "minutes", String.valueOf(minutes), "presenter", presenter, "resolution", "ORDINARY");
  }

  private static Map<String, String> talk(String title, int minutes, String presenter) {
    return Map.of("kind", "DISCUSSION", "title", title, "minutes", String.valueOf(minutes), "presenter", presenter);
  }

  private Viewer aina() {
    return new Viewer(
        Optional.of(cast.person("Aina Ferrer", Locale.ENGLISH)), "Aina Ferrer", EnumSet.of(Who.EVERYONE, Who.SIGNED_IN, Who.MEMBER, Who.SECRETARY, Who.DIRECTOR));
  }

  private static Viewer viewer(Voter voter, EnumSet<Who> standing) {
    return new Viewer(Optional.of(voter.votes()), voter.name(), standing);
  }

  private static void done(Step step) {
    if (step instanceof Step.Refused refused) {
      throw new IllegalStateException("a step of an example meeting is refused: " + refused.problems());
    }
  }
}
