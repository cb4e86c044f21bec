package coop.phyle.elections;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.read.BallotFormats;
import coop.phyle.kernel.tally.read.ReadFile;
import coop.phyle.shell.CoopId;
import coop.phyle.voting.VoteNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ballots of a decided election as files that {@code ./phyle tally} counts to the same result. */
@Service
@Transactional(readOnly = true)
class ElectionFiles {
  private final Elections elections;
  private final Slates slates;
  private final Results results;

  ElectionFiles(Elections elections, Slates slates, Results results) {
    this.elections = elections;
    this.slates = slates;
    this.results = results;
  }

  /** Empty where there was no vote, or so few voted in secret that the ballots are not published. */
  public Optional<byte[]> ballots(CoopId coop, VoteNumber number, BallotFormats.Format format) {
    return voted(coop, number).map(standing -> {
      var patterns = results.patterns(standing.election());
      var file = new ReadFile.Ranked(standing.slate(), standing.seating().seats(), standing.rankings(patterns));
      var out = new ByteArrayOutputStream();
      try {
        BallotFormats.write(format, file, out);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
      return out.toByteArray();
    });
  }

  /** What {@code --classes} takes: which candidates are of a class with bounds, and these. */
  public Optional<Json.Obj> classes(CoopId coop, VoteNumber number) {
    return voted(coop, number).filter(standing -> standing.election().method().keepsSeats()).map(ElectionFiles::classes);
  }

  private static Json.Obj classes(Standing standing) {
    var of = Json.obj();
    var seats = Json.obj();
    for (var bound : standing.seating().bounds().entrySet()) {
      var numbers = IntStream.rangeClosed(1, standing.candidates().size()).filter(i -> standing.option(i).inClass().equals(bound.getKey())).mapToObj(Json::of).toList();
      of = of.with(bound.getKey().key(), Json.arr(numbers));
      seats = seats.with(bound.getKey().key(), Json.obj().with("least", bound.getValue().least()).with("most", bound.getValue().most()));
    }
    return Json.obj().with("candidates", of).with("seats", seats);
  }

  private Optional<Standing> voted(CoopId coop, VoteNumber number) {
    return elections.find(coop, number)
        .filter(life -> life.outcome().map(Life.Outcome::how).equals(Optional.of(How.VOTE)))
        .filter(life -> !ElectionActs.withheld(life.election(), results.patterns(life.election()).values().stream().mapToLong(Long::longValue).sum()))
        .map(life -> slates.of(life.election()));
  }
}
