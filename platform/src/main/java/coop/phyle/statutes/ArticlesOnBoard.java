package coop.phyle.statutes;

import static coop.phyle.statutes.ArticlesOnMeetings.resolutionFor;

import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.RuleBook;
import java.util.ArrayList;

/** Directors, how they resolve, and officers. */
final class ArticlesOnBoard {
  private ArticlesOnBoard() {}

  static void write(Writing writing, RuleBook rules) {
    writing
        .article("board", w -> board(w, rules))
        .article("boardvotes", w -> ArticlesOnMeetings.rule(w.standing("for"), rules, rules.resolutions().board(), "resolutions.board"))
        .article(
            "officers",
            w ->
                w.standing("who")
                    .clause("appointed", "resolutions.specialFor", w.words.say(resolutionFor(Matter.APPOINT_OFFICER, rules)))
                    .standing("secretary")
                    .standing("treasurer")
                    .standing("handover"));
  }

  private static void board(Writing w, RuleBook rules) {
    var words = w.words;
    var board = rules.board();
    if (board.minimum() == board.maximum()) {
      w.clauseAs("number", "number.exact", "board.minimum", words.count("director", board.minimum()));
    } else {
      w.clause("number", "board.minimum", words.number(board.minimum()), words.count("director", board.maximum()));
    }
    var seats = new ArrayList<String>();
    for (var c : rules.classes()) {
      if (c.seatsMin() > 0 || c.seatsMax() < board.maximum()) {
        seats.add(words.say("seats", c.name(), words.number(c.seatsMin()), words.number(c.seatsMax())));
      }
    }
    if (!seats.isEmpty()) {
      w.clause("seats", "classes.seats", words.list(seats));
    }
    w.clause("elected", "resolutions.specialFor", words.say(resolutionFor(Matter.APPOINT_OFFICER, rules)))
        .clause("term", "board.termMonths", words.count("month", board.termMonths()));
    if (board.maximumTerms() > 0) {
      w.clause("again", "board.maximumTerms", words.count("term", board.maximumTerms()));
    } else {
      w.clauseAs("again", "again.always", "board.maximumTerms");
    }
    w.clause("removed", "resolutions.specialFor", words.say(resolutionFor(Matter.REMOVE_OFFICER, rules)))
        .standing("powers")
        .clauseAs("interests", "interests." + ArticlesOnMembers.small(rules.meetings().interested()), "meetings.interested")
        .standing("pay");
  }
}
