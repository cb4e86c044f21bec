package coop.phyle.outcomes;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.discussion.CameOf;
import coop.phyle.discussion.Tasking;
import coop.phyle.identity.People;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps results in the archive, parts and wholes alike, with what was noted of them and when what they came of was looked at again. */
@Component
@Transactional(readOnly = true)
class OutcomesInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from outcomes.result
       where coop_id = :coop and number > :after and noted_at >= :from and noted_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Results results;
  private final Reviews reviews;
  private final ReadingResults reading;
  private final People people;

  OutcomesInArchive(JdbcClient jdbc, Results results, Reviews reviews, ReadingResults reading, People people) {
    this.jdbc = jdbc;
    this.results = results;
    this.reviews = reviews;
    this.reading = reading;
    this.people = people;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.OUTCOMES;
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
    var asked = new ResultNumber(number);
    return reading.show(coop.id(), asked, reader)
        .flatMap(shown -> results.find(coop.id(), asked).map(one -> piece(coop, shown, one)));
  }

  private Piece piece(Coop coop, OutcomePages.Shown shown, Standing one) {
    var first = shown.editions().stream().map(OutcomePages.Edition::at).min(Instant::compareTo).orElseThrow();
    var texts = new ArrayList<Piece.Text>();
    if (!shown.bare()) {
      var last = shown.editions().stream().max(Comparator.comparingInt(OutcomePages.Edition::version)).orElseThrow();
      texts.add(Piece.Text.of("body", 0, last.by(), last.at(), one.wording().body()));
    }
    var steps = results.steps(coop.id(), one.number());
    for (var i = 0; i < steps.size(); i++) {
      if (!steps.get(i).words().isBlank()) {
        texts.add(Piece.Text.of("note", steps.get(i).ordinal(), shown.notes().get(i).by(), steps.get(i).at(), steps.get(i).words()));
      }
    }
    var seen = one.parent().isPresent() ? List.<Reviews.Review>of() : reviews.of(coop.id(), one.source());
    var named = people.named(seen.stream().map(Reviews.Review::by).toList());
    return new Piece(
        shown.branch().number(), shown.branch().title(), first, facts(shown, one), texts,
        List.of(
            new Piece.Sheet("steps", shown.notes().stream().map(OutcomesInArchive::step).toList()),
            new Piece.Sheet("tasks", shown.tasks().stream().map(OutcomesInArchive::task).toList()),
            new Piece.Sheet("versions", shown.editions().stream().map(OutcomesInArchive::edition).toList()),
            new Piece.Sheet("reviews", seen.stream().map(review -> review(review, Optional.ofNullable(named.get(review.by())).map(person -> person.name()).orElse(""))).toList())));
  }

  private static List<Datum> facts(OutcomePages.Shown shown, Standing one) {
    var above = shown.above();
    return List.of(
        Datum.word("of", one.source().kind(), "archive.one."), Datum.of("ofNumber", one.source().number()),
        Datum.maybe("partOf", above.isEmpty() ? Optional.empty() : Optional.of(above.getLast()).map(CameOf.Branch::number)),
        Datum.keyed("stage", shown.status().key()), Datum.of("progress", shown.branch().progress().toString()), Datum.of("answersFor", shown.branch().answers()),
        Datum.maybe("startsOn", shown.starts()), Datum.maybe("dueOn", shown.branch().due()), Datum.of("weight", shown.weight()), Datum.of("version", shown.version()));
  }

  private static List<Datum> step(OutcomePages.Noted noted) {
    return List.of(Datum.of("at", noted.at()), Datum.of("name", noted.by()), Datum.keyed("stage", noted.status().key()), Datum.maybe("progress", noted.percent()));
  }

  private static List<Datum> task(Tasking.Todo todo) {
    return List.of(
        Datum.of("title", todo.words()), Datum.maybe("name", todo.owner()), Datum.maybe("dueOn", todo.due()), Datum.of("done", todo.done()), Datum.of("thread", todo.thread().value()));
  }

  private static List<Datum> edition(OutcomePages.Edition edition) {
    return List.of(
        Datum.of("version", edition.version()), Datum.of("title", edition.title()), Datum.of("answersFor", edition.answers()), Datum.maybe("dueOn", edition.due()),
        Datum.of("name", edition.by()), Datum.of("at", edition.at()));
  }

  private static List<Datum> review(Reviews.Review review, String name) {
    return List.of(Datum.of("at", review.at()), Datum.of("name", name), Datum.maybe("reviewOn", review.on()), Datum.of("words", review.words()));
  }
}
