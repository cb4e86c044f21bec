package coop.phyle.overview;

import coop.phyle.deciding.VotesWaiting;
import coop.phyle.elections.ElectionsWaiting;
import coop.phyle.initiatives.QuestionsWaiting;
import coop.phyle.outcomes.OutcomesWaiting;
import coop.phyle.polls.PollsWaiting;
import coop.phyle.selections.SelectionsWaiting;
import coop.phyle.shell.Coop;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists what is decided, asked and filled for front pages. Call inside the co-op's tenancy and a transaction. */
@Component
class Questions {
  private static final int SHOWN = 5;
  private static final Set<String> ENDED = Set.of("passed", "failed", "no_quorum");
  private final VotesWaiting votes;
  private final PollsWaiting polls;
  private final QuestionsWaiting initiatives;
  private final OutcomesWaiting outcomes;
  private final ElectionsWaiting elections;
  private final SelectionsWaiting selections;

  Questions(
      VotesWaiting votes, PollsWaiting polls, QuestionsWaiting initiatives, OutcomesWaiting outcomes, ElectionsWaiting elections, SelectionsWaiting selections) {
    this.votes = votes;
    this.polls = polls;
    this.initiatives = initiatives;
    this.outcomes = outcomes;
    this.elections = elections;
    this.selections = selections;
  }

  /** What this person can vote on now and has not, and where they are asked to name somebody or to answer; the next to close first. */
  List<CoopOverview.Question> waiting(Coop coop, PersonId person, List<CoopOverview.Question> ofMeetings) {
    var binding = votes.of(coop.id(), person).stream()
        .filter(w -> w.left() > 0)
        .map(w -> question(coop, w.number(), w.title(), "waiting", w.closesAt()));
    var asked = polls.of(coop.id(), person).stream().map(w -> poll(coop, w));
    var initiated = initiatives.of(coop.id(), person).stream().map(w -> initiative(coop, w));
    var elected = elections.of(coop.id(), person).stream().map(w -> election(coop, w));
    var selected = selections.of(coop.id(), person).stream().map(w -> selection(coop, w));
    return Stream.of(binding, asked, initiated, elected, selected, ofMeetings.stream()).flatMap(one -> one).sorted(Comparator.comparing(CoopOverview.Question::at)).toList();
  }

  /** Results this person answers for, and what they are to look at again. */
  List<CoopOverview.Todo> todo(Coop coop, PersonId person) {
    return outcomes.of(coop.id(), person).stream()
        .map(w -> new CoopOverview.Todo(w.key(), w.number(), w.title(), "/c/" + coop.slug() + w.path(), w.on(), w.late()))
        .toList();
  }

  /** What is open or announced, without what waits for the viewer. */
  List<CoopOverview.Question> underWay(Coop coop, List<CoopOverview.Question> without) {
    Set<Integer> known = without.stream().filter(q -> q.path().contains("/decisions/")).map(CoopOverview.Question::number).collect(Collectors.toSet());
    return votes.underWay(coop.id(), SHOWN + known.size()).stream()
        .filter(u -> !known.contains(u.number().value()))
        .limit(SHOWN)
        .map(u -> question(coop, u.number(), u.title(), u.open() ? "open" : "notice", u.open() ? u.closesAt() : u.opensAt()))
        .toList();
  }

  List<CoopOverview.Question> decided(Coop coop) {
    return votes.decided(coop.id(), SHOWN).stream()
        .map(d -> question(coop, d.number(), d.title(), d.verdict().name().toLowerCase(Locale.ROOT), d.closedAt()))
        .toList();
  }

  private static CoopOverview.Question poll(Coop coop, PollsWaiting.Waiting poll) {
    var path = "/c/" + coop.slug() + "/polls/" + poll.number();
    return new CoopOverview.Question(poll.number().value(), "overview.poll", poll.title(), "overview.state.waiting", false, poll.closesAt(), path);
  }

  private static CoopOverview.Question initiative(Coop coop, QuestionsWaiting.Waiting vote) {
    var path = "/c/" + coop.slug() + "/initiatives/" + vote.number();
    return new CoopOverview.Question(vote.number().value(), "overview.initiative", vote.title(), "overview.state.waiting", false, vote.closesAt(), path);
  }

  private static CoopOverview.Question election(Coop coop, ElectionsWaiting.Waiting election) {
    var path = "/c/" + coop.slug() + "/elections/" + election.number();
    var state = "overview.state." + election.task().name().toLowerCase(Locale.ROOT) + "-waiting";
    return new CoopOverview.Question(election.number().value(), "overview.election", election.title(), state, false, election.due(), path);
  }

  private static CoopOverview.Question selection(Coop coop, SelectionsWaiting.Waiting selection) {
    var path = "/c/" + coop.slug() + "/selections/" + selection.number();
    return new CoopOverview.Question(selection.number().value(), "overview.selection", selection.title(), "overview.state.selection-waiting", false, selection.due(), path);
  }

  private static CoopOverview.Question question(Coop coop, VoteNumber number, String title, String state, Instant at) {
    var path = "/c/" + coop.slug() + "/decisions/" + number;
    return new CoopOverview.Question(number.value(), "overview.decision", title, "overview.state." + state, ENDED.contains(state), at, path);
  }
}
