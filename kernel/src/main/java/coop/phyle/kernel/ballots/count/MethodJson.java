package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.election.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Methods in writing: an object whose member "by" names the method as the command line does. */
final class MethodJson {
  static final String POSITIONS = "positions";
  static final String CONSENT = "consent";
  private static final String BY = "by";
  private static final String SEATS = "seats";

  private MethodJson() {}

  static Json.Obj named(String name) {
    return Json.obj().with(BY, name);
  }

  static String word(Enum<?> constant) {
    return Options.word(constant);
  }

  /** {@link InvalidJson} names the first fault. */
  static Method read(Json.Obj written) {
    var by = written.text(BY);
    if (by.equals(POSITIONS)) {
      written.only(Set.of(BY));
      return new Method.Positions();
    }
    if (by.equals(CONSENT)) {
      written.only(Set.of(BY, "objecting"));
      return new Method.Consent(new TreeSet<>(wholes(written, "objecting").stream().map(Math::toIntExact).toList()));
    }
    var ordering = constant(by, Method.Ordering.values());
    var marking = constant(by, Method.Marking.values());
    var purse = constant(by, Method.Purse.values());
    if (purse.isPresent()) {
      written.only(Set.of(BY, "costs", "money"));
      return new Method.Buying(purse.get(), wholes(written, "costs"), written.whole("money"));
    }
    written.only(Set.of(BY, SEATS));
    return ordering.<Method>map(one -> new Method.Ranked(one, written.integer(SEATS)))
        .or(() -> marking.map(one -> new Method.Marked(one, written.integer(SEATS))))
        .orElseThrow(() -> new InvalidJson(BY, "must be the name of a method"));
  }

  private static <E extends Enum<E>> Optional<E> constant(String name, E[] all) {
    return Arrays.stream(all).filter(one -> word(one).equals(name)).findFirst();
  }

  private static List<Long> wholes(Json.Obj written, String key) {
    return written.each(key, item -> Json.obj().with("item", item).whole("item"));
  }
}
