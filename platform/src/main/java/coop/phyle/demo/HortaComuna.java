package coop.phyle.demo;

import coop.phyle.deciding.Draft;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Tenancy;
import coop.phyle.statutes.DraftingAmendments;
import coop.phyle.statutes.Statutes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A food co-op of growers, eaters, funders and a town council, eight months old. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("phyle.demo")
class HortaComuna implements Story {
  private static final int GROWERS = 57;
  private static final int EATERS = 72;
  private final HortaFounding founding;
  private final Register register;
  private final Assembly assembly;
  private final Cast cast;
  private final HortaMoney money;
  private final HortaShares shares;
  private final DraftingAmendments amending;
  private final Statutes statutes;
  private final TransactionTemplate transaction;
  private final Calendar calendar;
  private final Tenancy tenancy;

  HortaComuna(
      HortaFounding founding,
      Register register,
      Assembly assembly,
      Cast cast,
      HortaMoney money,
      HortaShares shares,
      DraftingAmendments amending,
      Statutes statutes,
      TransactionTemplate transaction,
      Calendar calendar,
      Tenancy tenancy) {
    this.founding = founding;
    this.register = register;
    this.assembly = assembly;
    this.cast = cast;
    this.money = money;
    this.shares = shares;
    this.amending = amending;
    this.statutes = statutes;
    this.transaction = transaction;
    this.calendar = calendar;
    this.tenancy = tenancy;
  }

  @Override
  public void tell() {
    calendar.daysAgo(253);
    var coop = founding.found();
    var secretary = cast.person("Aina Ferrer", Locale.ENGLISH);
    tenancy.in(
        coop.id(),
        () -> {
          calendar.daysAgo(250);
          joinUp(coop.id(), secretary);
          money.yearSoFar(coop.id(), secretary);
          past(coop.id());
          shares.offer(coop, cast.person("Jordi Mas", Locale.ENGLISH), register.of(coop.id(), "funders"));
          present(coop.id());
        });
  }

  private void joinUp(CoopId coop, PersonId secretary) {
    var names = Cast.names(GROWERS + EATERS + 12, 2026);
    var admitted = calendar.day(250);
    register.bring(
        coop,
        secretary,
        List.of(
            new Register.Group("growers", names.subList(0, GROWERS), admitted),
            new Register.Group("eaters", names.subList(GROWERS, GROWERS + EATERS), admitted),
            new Register.Group("funders", names.subList(GROWERS + EATERS, names.size()), admitted)),
        "Town council of Ter,nuria.soler@example.org,town,\"Plaça Major 1, Girona\",%s,yes,Núria Soler%n".formatted(admitted));
  }

  private void amended(CoopId coop) {
    calendar.daysAgo(170);
    var aina = cast.person("Aina Ferrer", Locale.ENGLISH);
    var longer = new Bylaws(transaction.execute(status -> statutes.inForce(coop)).rules()).ordinaryDays(21).rules();
    var draft =
        switch (amending.whole(coop, aina, longer)) {
          case DraftingAmendments.Drafting.Saved(var id) -> id;
          case DraftingAmendments.Drafting refused -> throw new IllegalStateException("the example amendment is refused: " + refused);
        };
    decided(
        assembly.announce(
            coop,
            new Draft(
                aina,
                Matter.AMEND_STATUTES,
                Map.of("draft", draft.toString()),
                "Three weeks for ordinary votes",
                "Two weeks were too short in the harvest.",
                Optional.empty(),
                false),
            170),
        new int[] {44, 3, 1},
        new int[] {52, 5, 4},
        new int[] {9, 0, 1},
        1);
  }

  private void past(CoopId coop) {
    var oriol = cast.person("Oriol Puig", Locale.forLanguageTag("es"));
    var merce = cast.person("Mercè Vila", Locale.ENGLISH);
    decided(
        assembly.announce(
            coop,
            Draft.statement(
                oriol, "Deliver the boxes on Thursdays", "Picking on Wednesday, boxes on Thursday: the greens keep two days longer.\n\nThe van is free then."),
            200),
        new int[] {39, 6, 3},
        new int[] {41, 12, 4},
        new int[] {7, 1, 1},
        1);
    amended(coop);
    decided(
        assembly.announce(
            coop,
            Draft.statement(merce, "Rent a second van for the season", "From May to October, at €640 a month.\n\n- for the boxes to Banyoles\n- shared with the school kitchen"),
            120),
        new int[] {14, 22, 5},
        new int[] {18, 25, 6},
        new int[] {3, 5, 1},
        0);
  }

  private void present(CoopId coop) {
    var oriol = cast.person("Oriol Puig", Locale.forLanguageTag("es"));
    var aina = cast.person("Aina Ferrer", Locale.ENGLISH);
    var machine =
        assembly.announce(
            coop,
            Draft.statement(
                    oriol,
                    "Buy the seed-cleaning machine together",
                    """
                    That the co-operative buy the seed-cleaning machine for **€12,000** and lease it to its growers at the clearing rent of the yearly auction.

                    Hand cleaning cost us 212 hours last season.""")
                .as(ResolutionKind.SPECIAL),
            27);
    assembly.open(machine);
    vote(machine, new int[] {31, 6, 4}, new int[] {27, 9, 8}, new int[] {8, 1, 1}, 1);
    var pay = assembly.announce(coop, Draft.statement(aina, "Raise the hourly pay from €14 to €15", "For everyone who works in the fields, from 1 January.").secretly(), 19);
    assembly.open(pay);
    vote(pay, new int[] {12, 1, 0}, new int[] {9, 7, 2}, new int[] {2, 1, 0}, 0);
    assembly.announce(coop, Draft.statement(aina, "Lease the upper field for five years", "The owner offers 3.2 hectares at €900 a year."), 2);
  }

  private void decided(Assembly.Announced decision, int[] growers, int[] eaters, int[] funders, int town) {
    assembly.open(decision);
    vote(decision, growers, eaters, funders, town);
    assembly.close(decision);
  }

  private void vote(Assembly.Announced decision, int[] growers, int[] eaters, int[] funders, int town) {
    cast(decision, "growers", growers);
    cast(decision, "eaters", eaters);
    cast(decision, "funders", funders);
    cast(decision, "town", new int[] {town, 0, 0});
  }

  private void cast(Assembly.Announced decision, String memberClass, int[] votes) {
    // The founders come first in the register; the visitor signs in as one of them, so they have not voted yet.
    var roll = register.of(decision.coop(), memberClass);
    var strangers = roll.stream().filter(v -> !HortaFounding.FOUNDERS.contains(v.name())).toList();
    assembly.vote(decision, strangers, votes[0], votes[1], votes[2]);
  }
}
