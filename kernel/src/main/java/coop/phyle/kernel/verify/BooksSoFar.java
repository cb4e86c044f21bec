package coop.phyle.kernel.verify;

import coop.phyle.kernel.books.AccountPath;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The books as the acts tell them: numbers without gaps, every entry balanced in every currency, each taken back at most once by its mirror image. */
final class BooksSoFar {
  /** What later acts may refer to. */
  private record Posted(long seq, Hash mirror, boolean reversal) {}

  private final Map<UUID, Posted> entries = new HashMap<>();
  private final Map<UUID, UUID> reversedBy = new HashMap<>();
  private final Map<UUID, Long> named = new LinkedHashMap<>();

  void posted(Json.Obj body) {
    var id = body.as("entry", UUID::fromString);
    var seq = body.whole("seq");
    var name = "entry " + seq;
    Differs.unlessEqual(entries.size() + 1L, seq, "number of an entry");
    Differs.unless(!entries.containsKey(id), name, "an id of its own", id);
    LocalDate.parse(body.text("on"));
    body.text("kind");
    var legs = body.list("legs").stream().map(Json::asObject).toList();
    balanced(name, legs);
    if (body.has("reverses")) {
      reversal(id, name, body.as("reverses", UUID::fromString), legs);
    }
    entries.put(id, new Posted(seq, image(legs, true), body.has("reverses")));
  }

  /** Remembers that an act at a position belongs to an entry, which may be posted a moment later. */
  void names(long position, String entry) {
    var id = UUID.fromString(entry);
    if (!entries.containsKey(id)) {
      named.putIfAbsent(id, position);
    }
  }

  void end() {
    named.keySet().removeAll(entries.keySet());
    for (var missing : named.entrySet()) {
      throw new Differs("entry of act " + missing.getValue(), missing.getKey(), "no such entry was posted");
    }
  }

  private void balanced(String name, List<Json.Obj> legs) {
    Differs.unless(legs.size() >= 2, name + ", legs", "at least two", legs.size());
    var sums = new TreeMap<String, BigInteger>();
    for (var leg : legs) {
      AccountPath.of(leg.text("account"));
      var minor = leg.whole("minor");
      Differs.unless(minor != 0, name, "legs that move something", "a leg of 0");
      sums.merge(leg.text("currency"), BigInteger.valueOf(minor), BigInteger::add);
    }
    sums.forEach((currency, sum) -> Differs.unless(sum.signum() == 0, name + ", sum in " + currency, 0, sum));
  }

  private void reversal(UUID id, String name, UUID reversed, List<Json.Obj> legs) {
    var original = entries.get(reversed);
    if (original == null) {
      throw new Differs(name + ", entry it takes back", "an earlier entry", reversed);
    }
    Differs.unless(!original.reversal(), name + ", entry it takes back", "no reversal itself", "entry " + original.seq() + ", a reversal");
    Differs.unless(reversedBy.putIfAbsent(reversed, id) == null, "entry " + original.seq(), "taken back once", "taken back again by " + name);
    Differs.unlessEqual(original.mirror(), image(legs, false), name + ", legs turned round from entry " + original.seq());
  }

  /** A digest of the legs in a fixed order, as they are or with every sign turned. */
  private static Hash image(List<Json.Obj> legs, boolean turned) {
    var lines =
        legs.stream()
            .map(l -> l.text("account") + " " + BigInteger.valueOf(l.whole("minor")).multiply(turned ? BigInteger.ONE.negate() : BigInteger.ONE) + " " + l.text("currency"))
            .sorted()
            .toList();
    return Hash.of(String.join("\n", lines));
  }
}
