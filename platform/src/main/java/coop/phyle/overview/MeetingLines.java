package coop.phyle.overview;

import coop.phyle.meetings.MeetingsWaiting;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lists meetings for front pages: what of them waits for a member, and those that are only ahead. Call inside the co-op's tenancy and a transaction. */
@Component
class MeetingLines {
  private final MeetingsWaiting meetings;

  MeetingLines(MeetingsWaiting meetings) {
    this.meetings = meetings;
  }

  record Lines(List<CoopOverview.Question> waiting, List<CoopOverview.Question> ahead) {}

  Lines of(Coop coop, Viewer viewer) {
    var all = meetings.of(coop.id(), viewer);
    return new Lines(
        all.stream().filter(w -> w.asked() != MeetingsWaiting.Asked.NOTHING).map(w -> line(coop, w)).toList(),
        all.stream().filter(w -> w.asked() == MeetingsWaiting.Asked.NOTHING).map(w -> line(coop, w)).toList());
  }

  private static CoopOverview.Question line(Coop coop, MeetingsWaiting.Waiting one) {
    var asked = one.asked().name().toLowerCase(Locale.ROOT);
    var state = one.asked() == MeetingsWaiting.Asked.NOTHING ? "overview.state.meeting" : "overview.state." + asked + "-waiting";
    var annual = one.asked() == MeetingsWaiting.Asked.ANNUAL;
    return new CoopOverview.Question(
        one.number(), annual ? "overview.meeting.annual" : "overview.meeting", one.title(), state, false, one.at(), "/c/" + coop.slug() + one.path());
  }
}
