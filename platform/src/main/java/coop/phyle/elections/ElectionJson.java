package coop.phyle.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An election for programs.
 *
 * @param stage announced, nominating, standing, voting, counting, decided or called-off
 * @param candidates in an order of the reader's own
 * @param ballots the ones the reader casts
 * @param decided nothing until it is
 */
record ElectionJson(
    int number, String title, String post, String bodyName, int seats, String method, boolean secret, boolean seconded, String stage,
    Instant nominationsOpen, Instant nominationsClose, Instant votingOpens, Instant votingCloses, List<CandidateJson> candidates, List<PlaceJson> ballots,
    @Nullable DecidedJson decided) {

  /**
   * @param option number on the ballot paper; 0 before voting opens
   * @param statement Markdown
   */
  record CandidateJson(int candidate, int option, String name, String memberClass, String statement, boolean accepted, boolean withdrawn, boolean stands) {}

  /** @param member to be sent with the ballot */
  record PlaceJson(String member, String name, boolean voted) {}

  /** @param refusal why the register did not take the appointment */
  record SeatJson(int candidate, String name, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String refusal, int countback, boolean vacated) {}

  /**
   * @param how vote, uncontested or nobody
   * @param seed of lots, in hex
   * @param command counts the exported ballots again
   */
  record DecidedJson(String how, int seats, long ballots, int eligible, boolean withheld, String seed, String command, List<SeatJson> elected) {}

  static ElectionJson of(ElectionPages.Whole e) {
    return new ElectionJson(
        e.number(), e.title(), word(e.post()), e.bodyName(), e.seats(), word(e.method()), e.secret(), e.seconded(), word(e.stage()),
        e.dates().nominationsOpen(), e.dates().nominationsClose(), e.dates().votingOpens(), e.dates().votingCloses(),
        e.candidates().stream()
            .map(c -> new CandidateJson(c.number(), c.option(), c.name(), c.className(), c.words(), c.accepted(), c.withdrawn(), c.stands())).toList(),
        e.places().stream().map(p -> new PlaceJson(p.member(), p.name(), p.voted())).toList(),
        e.decided().map(ElectionJson::decided).orElse(null));
  }

  private static DecidedJson decided(ElectionPages.Decided d) {
    return new DecidedJson(
        word(d.how()), d.seats(), d.ballots(), d.eligible(), d.withheld(), d.seed(), d.command(),
        d.elected().stream()
            .map(s -> new SeatJson(s.candidate(), s.name(), s.from().orElse(null), s.until().orElse(null), s.refusal().orElse(null), s.round(), s.vacated()))
            .toList());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
