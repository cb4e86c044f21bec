package coop.phyle.demo;

import coop.phyle.deciding.Draft;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.statutes.DraftingAmendments;
import coop.phyle.statutes.Statutes;
import coop.phyle.voting.VoteNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the food co-op decided, an amendment among it, and what it is deciding: those whose days lie ahead stay open. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaDecisions {
  private static final int[] NONE = {0, 0, 0};
  private final Assembly assembly;
  private final Register register;
  private final DraftingAmendments amending;
  private final Statutes statutes;
  private final TransactionTemplate transaction;
  private final Cast cast;

  HortaDecisions(
      Assembly assembly, Register register, DraftingAmendments amending, Statutes statutes, TransactionTemplate transaction, Cast cast) {
    this.assembly = assembly;
    this.register = register;
    this.amending = amending;
    this.statutes = statutes;
    this.transaction = transaction;
    this.cast = cast;
  }

  /** How the classes vote: for, against, abstaining; the town has one vote or keeps it. */
  private record Votes(int[] growers, int[] eaters, int[] funders, int town) {}

  /** @param delivered what follows from the decision about Thursdays, once its number is known */
  void take(Diary diary, CoopId coop, Consumer<VoteNumber> delivered) {
    var oriol = cast.person("Oriol Puig", Locale.forLanguageTag("es"));
    var aina = cast.person("Aina Ferrer", Locale.ENGLISH);
    var merce = cast.person("Mercè Vila", Locale.ENGLISH);
    past(diary, coop, oriol, aina, merce, delivered);
    present(diary, coop, oriol, aina);
  }

  private void past(Diary diary, CoopId coop, PersonId oriol, PersonId aina, PersonId merce, Consumer<VoteNumber> delivered) {
    var thursdays =
        Draft.statement(
            oriol, "Deliver the boxes on Thursdays", "Picking on Wednesday, boxes on Thursday: the greens keep two days longer.\n\nThe van is free then.");
    var votes = new Votes(new int[] {39, 6, 3}, new int[] {41, 12, 4}, new int[] {7, 1, 1}, 1);
    diary.on(200, () -> assembly.put(diary, coop, thursdays, decision -> {
      cast(decision, votes);
      delivered.accept(decision.number());
    }));
    diary.on(
        170,
        () -> put(diary, coop, longerVotes(coop, aina), new Votes(new int[] {44, 3, 1}, new int[] {52, 5, 4}, new int[] {9, 0, 1}, 1)));
    var van =
        Draft.statement(merce, "Rent a second van for the season", "From May to October, at €640 a month.\n\n- for the boxes to Banyoles\n- shared with the school kitchen");
    put(diary, 120, coop, van, new Votes(new int[] {14, 22, 5}, new int[] {18, 25, 6}, new int[] {3, 5, 1}, 0));
  }

  private void present(Diary diary, CoopId coop, PersonId oriol, PersonId aina) {
    var machine =
        Draft.statement(
                oriol,
                "Buy the seed-cleaning machine together",
                """
                That the co-operative buy the seed-cleaning machine for **€12,000** and lease it to its growers at the clearing rent of the yearly auction.

                Hand cleaning cost us 212 hours last season.""")
            .as(ResolutionKind.SPECIAL);
    put(diary, 27, coop, machine, new Votes(new int[] {31, 6, 4}, new int[] {27, 9, 8}, new int[] {8, 1, 1}, 1));
    var pay = Draft.statement(aina, "Raise the hourly pay from €14 to €15", "For everyone who works in the fields, from 1 January.").secretly();
    put(diary, 19, coop, pay, new Votes(new int[] {12, 1, 0}, new int[] {9, 7, 2}, new int[] {2, 1, 0}, 0));
    put(diary, 2, coop, Draft.statement(aina, "Lease the upper field for five years", "The owner offers 3.2 hectares at €900 a year."), new Votes(NONE, NONE, NONE, 0));
  }

  private Draft longerVotes(CoopId coop, PersonId by) {
    var longer = new Bylaws(transaction.execute(status -> statutes.inForce(coop)).rules()).ordinaryDays(21).rules();
    var draft =
        switch (amending.whole(coop, by, longer)) {
          case DraftingAmendments.Drafting.Saved(var id) -> id;
          case DraftingAmendments.Drafting refused -> throw new IllegalStateException("the example amendment is refused: " + refused);
        };
    return new Draft(
        by,
        Matter.AMEND_STATUTES,
        Map.of("draft", draft.toString()),
        "Three weeks for ordinary votes",
        "Two weeks were too short in the harvest.",
        Optional.empty(),
        false);
  }

  private void put(Diary diary, int daysAgo, CoopId coop, Draft draft, Votes votes) {
    diary.on(daysAgo, () -> put(diary, coop, draft, votes));
  }

  private void put(Diary diary, CoopId coop, Draft draft, Votes votes) {
    assembly.put(diary, coop, draft, decision -> cast(decision, votes));
  }

  private void cast(Assembly.Announced decision, Votes votes) {
    cast(decision, "growers", votes.growers());
    cast(decision, "eaters", votes.eaters());
    cast(decision, "funders", votes.funders());
    cast(decision, "town", new int[] {votes.town(), 0, 0});
  }

  private void cast(Assembly.Announced decision, String memberClass, int[] votes) {
    // The founders come first in the register; the visitor signs in as one of them, so they have not voted yet.
    var roll = register.of(decision.coop(), memberClass);
    var strangers = roll.stream().filter(v -> !HortaFounding.FOUNDERS.contains(v.name())).toList();
    assembly.vote(decision, strangers, votes[0], votes[1], votes[2]);
  }
}
