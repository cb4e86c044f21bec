package coop.phyle.policies;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps standing policies in the archive, every version of each. */
@Component
@Transactional(readOnly = true)
class PoliciesInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from policies.version
       where coop_id = :coop and version = 1 and number > :after and adopted_at >= :from and adopted_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final ReadingPolicies reading;

  PoliciesInArchive(JdbcClient jdbc, ReadingPolicies reading) {
    this.jdbc = jdbc;
    this.reading = reading;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.POLICIES;
  }

  @Override
  public List<Integer> numbers(Coop coop, Span span, int after, int most) {
    return span.numbers(jdbc.sql(NUMBERS), coop, after, most);
  }

  @Override
  public Optional<Piece> piece(Coop coop, Viewer reader, int number) {
    return reading.versions(coop.id(), reader, number).map(PoliciesInArchive::piece);
  }

  /** @param all versions, newest first */
  private static Piece piece(List<Policy> all) {
    var now = all.getFirst();
    var facts = List.of(
        Datum.of("version", now.version()), Datum.of("decision", now.decision().value()), Datum.of("adoptedAt", now.adoptedAt()), Datum.maybe("reviewOn", now.reviewOn()),
        Datum.maybe("repealedBy", now.repealed().map(VoteNumber::value)), Datum.of("tags", String.join(", ", now.tags())));
    var texts = all.reversed().stream().map(one -> Piece.Text.of("version", one.version(), "", one.adoptedAt(), one.body())).toList();
    var versions = all.reversed().stream()
        .map(one -> List.of(
            Datum.of("version", one.version()), Datum.of("title", one.title()), Datum.of("decision", one.decision().value()), Datum.of("adoptedAt", one.adoptedAt())))
        .toList();
    return new Piece(now.number().value(), now.title(), all.getLast().adoptedAt(), facts, texts, List.of(new Piece.Sheet("versions", versions)));
  }
}
