package coop.phyle.deciding;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.books.Csv;
import coop.phyle.kernel.json.Json;
import coop.phyle.voting.PublishedBallots;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * The whole box as a file, in the words of the record (docs/record-format.md), so that every code can be recomputed.
 *
 * @param ballots in the order of their codes, read while they are written
 */
record BallotFile(Decision decision, Iterable<PublishedBallots.Published> ballots) {
  void csv(Appendable out) throws IOException {
    Csv.row(out, "code", "class", "choice", "nonce", "member", "through");
    for (var ballot : ballots) {
      Csv.row(
          out,
          ballot.code().hex(),
          ballot.inClass().key(),
          ballot.ballot().map(CastBallot::said).orElse(""),
          ballot.ballot().map(b -> b.nonce().hex()).orElse(""),
          text(ballot.member()),
          text(ballot.through()));
    }
  }

  /** One object; its list of ballots has the spelling of the list in the act of closing. */
  void json(Appendable out) throws IOException {
    var head = Json.obj().with("coop", decision.coop().toString()).with("decision", decision.number().value()).with("secret", decision.secret()).toString();
    out.append(head, 0, head.length() - 1).append(",\"ballots\":[");
    var next = false;
    for (var ballot : ballots) {
      out.append(next ? "," : "").append(json(ballot).toString());
      next = true;
    }
    out.append("]}");
  }

  private static Json.Obj json(PublishedBallots.Published ballot) {
    var one = Json.obj().with("code", ballot.code().hex()).with("class", ballot.inClass().key());
    if (ballot.ballot().isPresent()) {
      var cast = ballot.ballot().get();
      one = one.with("choice", cast.said()).with("nonce", cast.nonce().hex());
    }
    one = ballot.member().isPresent() ? one.with("member", ballot.member().getAsInt()) : one;
    return ballot.through().isPresent() ? one.with("through", ballot.through().getAsInt()) : one;
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }
}
