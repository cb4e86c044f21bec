package coop.phyle.demo;

import coop.phyle.delegation.Delegating;
import coop.phyle.delegation.Wish;
import coop.phyle.deciding.Draft;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.membership.Voter;
import coop.phyle.shell.CoopId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What stands at the food co-op beyond single questions: a policy its members adopted, and votes some of them have lent. */
@Component
@ConditionalOnBooleanProperty("phyle.demo")
class HortaPolicies {
  private final Assembly assembly;
  private final Delegating delegating;
  private final Register register;
  private final Calendar calendar;
  private final Cast cast;

  HortaPolicies(Assembly assembly, Delegating delegating, Register register, Calendar calendar, Cast cast) {
    this.assembly = assembly;
    this.delegating = delegating;
    this.register = register;
    this.calendar = calendar;
    this.cast = cast;
  }

  void adopt(Diary diary, CoopId coop) {
    var leftovers =
        new Draft(
                cast.person("Mercè Vila", Locale.ENGLISH),
                Matter.ADOPT_POLICY,
                Map.of("policy", "new", "review", calendar.day(-120).toString()),
                "What becomes of food that is left over",
                """
                1. What is not fetched by Friday noon goes to the **school kitchen**, then to the neighbours' fridge in Carrer del Ter.
                2. What nobody can eat goes on the compost of the upper beds.
                3. Each month the secretary says in the thread of the boxes how many crates were left over.""",
                Optional.empty(),
                false)
            .about("boxes");
    diary.on(98, () -> assembly.put(diary, coop, leftovers, decision -> {
      assembly.vote(decision, strangers(coop, "growers"), 33, 2, 1);
      assembly.vote(decision, strangers(coop, "eaters"), 38, 4, 3);
      assembly.vote(decision, strangers(coop, "funders"), 6, 0, 1);
    }));
    diary.on(40, () -> {
      lend(coop, strangers(coop, "eaters").get(60), "Mercè Vila", "tag", "boxes");
      lend(coop, strangers(coop, "growers").get(50), "Oriol Puig", "coop", "");
    });
  }

  private List<Voter> strangers(CoopId coop, String memberClass) {
    return register.of(coop, memberClass).stream().filter(v -> !HortaFounding.FOUNDERS.contains(v.name())).toList();
  }

  private void lend(CoopId coop, Voter from, String to, String scope, String about) {
    var wish = new Wish(from.member(), to, false, scope, about, "6");
    if (delegating.give(coop, from.votes(), wish) instanceof Delegating.Outcome.Refused refused) {
      throw new IllegalStateException("an example delegation is refused: " + refused.problems());
    }
  }
}
