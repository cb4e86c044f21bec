package coop.phyle.polls;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.kernel.ballots.count.PaperResult;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps polls in the archive, read as their page is: what it withholds from this reader is not here either. */
@Component
@Transactional(readOnly = true)
class PollsInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from polls.poll
       where coop_id = :coop and number > :after and proposed_at >= :from and proposed_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Polls polls;
  private final Outcomes outcomes;
  private final ReadingPolls reading;

  PollsInArchive(JdbcClient jdbc, Polls polls, Outcomes outcomes, ReadingPolls reading) {
    this.jdbc = jdbc;
    this.polls = polls;
    this.outcomes = outcomes;
    this.reading = reading;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.POLLS;
  }

  @Override
  public List<Integer> numbers(Coop coop, Span span, int after, int most) {
    return span.numbers(jdbc.sql(NUMBERS), coop, after, most);
  }

  @Override
  public Optional<Piece> piece(Coop coop, Viewer reader, int number) {
    if (!reader.is(Who.MEMBER)) {
      return Optional.empty();
    }
    var asked = new VoteNumber(number);
    return reading.show(coop.id(), asked, reader, Map.of()).flatMap(shown -> polls.find(coop.id(), asked).map(life -> piece(shown, life.poll())));
  }

  private Piece piece(PollPages.Shown shown, Poll poll) {
    var texts = new ArrayList<Piece.Text>();
    if (!shown.bare()) {
      texts.add(Piece.Text.of("body", 0, shown.asking().by(), poll.at(), poll.asked().body()));
    }
    var names = shown.outcomes().stream().collect(Collectors.toMap(PollPages.Stated::at, PollPages.Stated::by, (one, other) -> one));
    var stated = outcomes.of(poll.coop(), poll.number()).reversed();
    for (var i = 0; i < stated.size(); i++) {
      texts.add(Piece.Text.of("outcome", i + 1, names.getOrDefault(stated.get(i).at(), ""), stated.get(i).at(), stated.get(i).statement()));
    }
    return new Piece(shown.number(), shown.title(), poll.at(), facts(shown, poll), texts, sheets(shown));
  }

  private static List<Datum> facts(PollPages.Shown shown, Poll poll) {
    var result = shown.result();
    var asked = Stream.of(
        Datum.keyed("kind", "polls.kind." + shown.kind().word()), Datum.word("stage", shown.stage(), "polls.stage."), Datum.of("secret", shown.rules().secret()),
        Datum.of("askedBy", shown.asking().by()), Datum.of("tags", String.join(", ", shown.rules().tags())),
        Datum.maybe("circle", shown.rules().circle().map(PollPages.Circle::name)), Datum.of("round", shown.asking().round()),
        Datum.of("opensAt", shown.opens()), Datum.of("closesAt", shown.closes()));
    var counted = Stream.of(
        Datum.of("eligible", shown.turnout().eligible()), Datum.of("voted", shown.turnout().voted()), Datum.of("quorumNeeded", shown.turnout().quorum()),
        Datum.of("sealed", shown.sealed()), Datum.maybe("running", result.map(PollPages.Result::running)),
        Datum.word("verdict", result.map(r -> Methods.word(r.result().verdict())).orElse("")), Datum.maybe("chosen", result.map(r -> labels(poll, r.result().chosen()))),
        Datum.maybe("seed", result.map(PollPages.Result::seed)), Datum.maybe("inputSha256", result.map(PollPages.Result::hash)));
    return Stream.concat(asked, counted).toList();
  }

  private static List<Piece.Sheet> sheets(PollPages.Shown shown) {
    var choices = shown.rules().choices();
    var figures = shown.result().map(r -> r.result().figures()).orElse(List.of()).stream().collect(Collectors.toMap(PaperResult.Figure::option, figure -> figure));
    var options = new ArrayList<List<Datum>>();
    for (var option = 1; option <= choices.size(); option++) {
      options.add(List.of(
          Datum.of("option", option), Datum.of("label", label(choices.get(option - 1))),
          Datum.maybe("ballots", Optional.ofNullable(figures.get(option)).map(PaperResult.Figure::ballots))));
    }
    var answers = shown.voices().stream()
        .map(voice -> List.of(
            Datum.of("member", voice.member()), Datum.of("name", voice.name()), Datum.said("said", voice.said(), page -> shown.said(page, voice.said())), Datum.of("reason", voice.reason()),
            Datum.word("ruling", voice.ruling()), Datum.of("why", voice.why()), Datum.of("through", voice.through())))
        .toList();
    var tickets = shown.lots().stream().flatMap(lots -> lots.tickets().stream())
        .map(ticket -> List.of(
            Datum.of("member", ticket.number()), Datum.of("name", ticket.name()), Datum.of("ticket", ticket.ticket()), Datum.of("drawn", ticket.drawn())))
        .toList();
    return List.of(new Piece.Sheet("options", options), new Piece.Sheet("answers", answers), new Piece.Sheet("tickets", tickets));
  }

  private static String labels(Poll poll, List<Integer> options) {
    return options.stream().map(option -> label(poll.asked().choices().get(option - 1))).collect(Collectors.joining(", "));
  }

  /** A time as it is, an option by its words. */
  private static String label(Choice choice) {
    return choice.slot().map(Object::toString).orElse(choice.label());
  }
}
